package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Changes reach the database when the transaction ends. Who sends them earlier says why, in a comment on the line
 * before.
 */
@Tag("guard")
class FlushTest {

    private static final Pattern FLUSH = Pattern.compile("\\.saveAndFlush\\(|\\b\\w*(s|entities|Rows)\\.flush\\(\\)");

    @Test
    void whoFlushesSaysWhy() {
        var silent = ProjectFiles.sources()
                .filter(file -> !file.toString().endsWith("Repository.java"))
                .filter(FlushTest::flushesSilently)
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
        assertThat(silent).as(
                "flush only to catch an error there or to hand out a new version; a comment on the line before says which")
                .isEmpty();
    }

    private static boolean flushesSilently(Path file) {
        var lines = ProjectFiles.read(file).lines().toList();
        return IntStream.range(1, lines.size())
                .anyMatch(i -> FLUSH.matcher(lines.get(i)).find() && !lines.get(i - 1).strip().startsWith("//"));
    }
}
