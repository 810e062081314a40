package org.tenderpoint.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** A list that comes with the program: a line a row, its cells apart by tabs; lines with a # are for people. */
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
