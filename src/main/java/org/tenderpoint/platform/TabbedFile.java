package org.tenderpoint.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A list that is delivered with the program: one row per line, cells separated by tabs; lines that begin with # are
 * comments.
 */
public final class TabbedFile {

    private TabbedFile() {}

    /** @param resource such as {@code /rules/incidents.tsv} */
    public static Stream<String[]> rows(String resource) {
        try (var file = Objects.requireNonNull(TabbedFile.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
