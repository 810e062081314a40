package org.tenderpoint.platform.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The two tables in the program: one record a line, parts separated by vertical bars, empty ones at the end left out.
 */
final class PlaceFile {

    private PlaceFile() {}

    static List<List<String>> lines(String name, int parts) {
        var stream = Objects.requireNonNull(PlaceFile.class.getResourceAsStream("/place/" + name));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Arrays.stream(Arrays.copyOf(line.split("\\|", -1), parts))
                            .map(part -> part == null ? "" : part.strip())
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
