package org.tenderpoint.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What clients are never told, in either language. */
@Tag("UC-14")
class CheckInWordsTest {

    void noClientIsToldOfToxinsOrLacticAcid() {
        for (var bundle : Set.of("checkin", "checkin_de", "question", "question_de", "followup_de", "selfintake",
                "selfintake_de")) {
            assertThat(String.join(" ", texts(bundle).stringPropertyNames().stream()
                    .map(texts(bundle)::getProperty).toList()).toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("toxin", "lactic", "milchsäure", "schlacken", "entgift");
        }
    }

    private static Properties texts(String bundle) {
        try (var file = new InputStreamReader(
                CheckInWordsTest.class.getResourceAsStream("/i18n/" + bundle + ".properties"),
                StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
