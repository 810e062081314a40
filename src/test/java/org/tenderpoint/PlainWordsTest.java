package org.tenderpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What people read is in plain, current English. {@code words-replaced.txt} lists what was replaced, one phrase a line
 * with what to say instead; no English text says one of them again. What the trail has kept stays as it was written.
 */
class PlainWordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final String KEPT = "audit.action.";
    private static final Path LIST = Path.of("src/test/resources/words-replaced.txt");

    @Test
    void noTextSaysAWordThatWasReplaced() throws IOException {
        var found = new ArrayList<String>();
        for (var line : Files.readAllLines(LIST)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = line.split(" \\| ");
            assertThat(parts).as(line).hasSize(2);
            var phrase = Pattern
                    .compile("(?<![\\p{L}-])" + Pattern.quote(parts[0].toLowerCase(Locale.ROOT)) + "(?![\\p{L}-])");
            try (var bundles = Files.list(BUNDLES)) {
                bundles.filter(file -> file.getFileName().toString().matches("[a-z]+\\.properties")).sorted()
                        .forEach(file -> texts(file).forEach((key, text) -> {
                            if (!key.toString().startsWith(KEPT)
                                    && phrase.matcher(text.toString().toLowerCase(Locale.ROOT)).find()) {
                                found.add(file.getFileName() + " " + key + ": \"" + parts[0] + "\", say: " + parts[1]);
                            }
                        }));
            }
        }

        assertThat(found).as("texts with words that were replaced").isEmpty();
    }

    private static Properties texts(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
