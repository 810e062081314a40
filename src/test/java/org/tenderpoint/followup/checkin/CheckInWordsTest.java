package org.tenderpoint.followup.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.Missing;

/** What clients read stands in both languages, with the same numbers and days in it. */
@Tag("UC-14")
class CheckInWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");
    /** Alerts go to those who work here. */
    private static final Pattern READ_BY_CLIENTS = Pattern
            .compile("followup\\.(client|reason|care|aftercare|level)\\..*"
                    + "|followup\\.message\\.(?!alert|escalation|answer_missing|subject\\.(alert|escalation|answer_missing)).*"
                    + "|checkin\\..*|question\\.(?!.*\\.(name|call|unsure|arrival)$).*|symptom\\..*|selfintake\\..*|intake\\.consent\\.(treatment|contact|referral)|intake\\.(field|consent_kind|since_last_time)\\..*"
                    + "|body\\.(part|(side|area)\\..*)"
                    + "|platform\\.letterhead\\..*|platform\\.date\\.(?!bad).*(?<!month_first)");

    @Test
    void everyWordForACodeIsThereInGerman() {
        Missing.same("Words for codes in German", texts("vocabulary_de").stringPropertyNames(),
                texts("vocabulary").stringPropertyNames(),
                "Put them into src/main/resources/i18n/vocabulary_de.properties.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkin", "question", "selfintake", "intake", "followup", "body", "platform"})
    void everyTextThatAClientReadsIsThereInGerman(String bundle) {
        var english = texts(bundle);
        var german = texts(bundle + "_de");
        var read = english.stringPropertyNames().stream()
                .filter(key -> READ_BY_CLIENTS.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        var file = "src/main/resources/i18n/" + bundle + "_de.properties";
        Missing.none("Texts for clients in German",
                read.stream().filter(key -> !german.containsKey(key)), "Put them into " + file + ".");
        Missing.none("Texts with other places to fill in than the English one",
                read.stream().filter(key -> !places(german.getProperty(key)).equals(places(english.getProperty(key)))),
                "Put them right in " + file + ".");
    }

    @Test
    void noClientIsToldOfToxinsOrLacticAcid() {
        for (var bundle : Set.of("checkin", "checkin_de", "question", "question_de", "followup_de", "selfintake",
                "selfintake_de")) {
            assertThat(String.join(" ", texts(bundle).stringPropertyNames().stream()
                    .map(texts(bundle)::getProperty).toList()).toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("toxin", "lactic", "milchsäure", "schlacken", "entgift");
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
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
