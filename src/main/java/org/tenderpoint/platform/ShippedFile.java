package org.tenderpoint.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that are delivered with the program, by their path: {@code /rules/incidents.tsv}. */
public final class ShippedFile {

    private ShippedFile() {}

    /** Empty if this program came without it. */
    public static Optional<String> find(String path) {
        try (var file = ShippedFile.class.getResourceAsStream(path)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("The program lacks " + path));
    }

    /** The lines that say something; those that begin with # are comments. */
    public static Stream<String> lines(String path) {
        return text(path).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /** The same in cells, which are separated by tabs. */
    public static Stream<String[]> rows(String path) {
        return lines(path).map(line -> line.split("\t", -1));
    }
}
