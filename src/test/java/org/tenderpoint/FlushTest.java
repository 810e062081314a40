package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Changes reach the database when the transaction ends. Who sends them earlier says why, in a comment on the line
 * before.
 */
class FlushTest {

    private static final Pattern FLUSH = Pattern.compile("\\.saveAndFlush\\(|\\b\\w*(s|entities|Rows)\\.flush\\(\\)");

    @Test
    void whoFlushesSaysWhy() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var silent = files
                    .filter(file -> file.toString().endsWith(".java") && !file.toString().endsWith("Repository.java"))
                    .filter(FlushTest::flushesSilently)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(silent).as("flush and do not say why").isEmpty();
        }
    }

    private static boolean flushesSilently(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return IntStream.range(1, lines.size())
                    .anyMatch(i -> FLUSH.matcher(lines.get(i)).find() && !lines.get(i - 1).strip().startsWith("//"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
