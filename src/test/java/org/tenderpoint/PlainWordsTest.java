package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What people read is in plain, current English. {@code words-replaced.txt} lists what was replaced, one phrase a line
 * with what to say instead; no English text says one of them again. What the trail has kept stays as it was written,
 * and what files say is known as it stands there.
 */
@Tag("guard")
class PlainWordsTest {

    private static final List<String> NOT_OURS = List.of("audit.action.", "imports.state.");
    private static final Path LIST = Path.of("src/test/resources/words-replaced.txt");

    @Test
    void noTextSaysAWordThatWasReplaced() throws IOException {
        var found = new ArrayList<String>();
        var texts = ProjectFiles.bundles().stream().map(ProjectFiles::texts).toList();
        for (var line : Files.readAllLines(LIST)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = line.split(" \\| ");
            assertThat(parts).as(line).hasSize(2);
            var phrase = Pattern
                    .compile("(?<![\\p{L}-])" + Pattern.quote(parts[0].toLowerCase(Locale.ROOT)) + "(?![\\p{L}-])");
            texts.forEach(bundle -> bundle.forEach((key, text) -> {
                if (NOT_OURS.stream().noneMatch(key.toString()::startsWith)
                        && phrase.matcher(text.toString().toLowerCase(Locale.ROOT)).find()) {
                    found.add(key + ": \"" + parts[0] + "\", say: " + parts[1]);
                }
            }));
        }

        assertThat(found).as("texts with words that were replaced").isEmpty();
    }
}
