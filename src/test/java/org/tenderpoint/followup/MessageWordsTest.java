package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;

/** The words of messages: in all languages, with all that a client needs, and nothing about health. */
@Tag("UC-28")
@Tag("UC-14")
class MessageWordsTest {

    private static final Object[] GIVEN = {"The Practice", "Tuesday", "{link}", "999", "020 7946 0112", 10L};

    static Stream<String> keys() {
        return bundle(Locale.ENGLISH).keySet().stream().filter(key -> key.startsWith("followup.message.")).sorted();
    }

    static Stream<String> bodies() {
        return keys().filter(key -> !key.contains(".subject.") && !forStaff(key));
    }

    @ParameterizedTest
    @EnumSource(value = PageLanguage.class, names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void whatClientsReadIsThereInTheirLanguage(PageLanguage language) {
        var theirs = bundle(language.locale());
        assertThat(bodies()).hasSizeGreaterThanOrEqualTo(15)
                .allMatch(key -> !theirs.getString(key).equals(bundle(Locale.ENGLISH).getString(key)));
        assertThat(keys().filter(key -> key.contains(".subject.") && !forStaff(key)))
                .hasSize(4)
                .allMatch(key -> !theirs.getString(key).equals(bundle(Locale.ENGLISH).getString(key)));
    }

    /** What the practice's phone sends: its name, and one link or number. */
    static Stream<String> texts() {
        return bodies().filter(key -> key.endsWith(".text"));
    }

    static Stream<String> longer() {
        return bodies().filter(key -> !key.endsWith(".text"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextHasThePracticesNameAndOneLinkOrNumber(String key) {
        for (var language : PageLanguage.locales()) {
            var text = Texts.in(language, key, "The Practice", "{link}", "020 7946 0112");
            assertThat(text).startsWith("The Practice").endsWith(key.contains("no_link") ? "020 7946 0112" : "{link}");
            assertThat(text.replace("020 7946 0112", "")).doesNotContainPattern("[0-9]");
        }
    }

    @ParameterizedTest
    @MethodSource("longer")
    void eachNamesThePracticeTheNumbersAndTheLink(String key) {
        for (var language : PageLanguage.locales()) {
            var text = Texts.in(language, key, GIVEN);
            assertThat(text).contains("The Practice", "999", "020 7946 0112");
            assertThat(text.contains("{link}")).as(key).isEqualTo(!key.contains("no_link"));
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noneSaysAnythingAboutHealth(String key) {
        for (var language : PageLanguage.locales()) {
            assertThat(Texts.in(language, key, GIVEN).toLowerCase(Locale.ROOT)).doesNotContain(
                    "massage", "doctor", "pain", "sore", "hurt", "symptom", "treatment", "therap", "schmerz", "muskel",
                    "behandlung", "arzt", "ärzt",
                    "masaje", "dolor", "duele", "médic", "síntoma", "tratamiento", "terap", "douleur", "médec",
                    "symptôme",
                    "traitement", "thérap");
        }
    }

    private static boolean forStaff(String key) {
        return key.contains(".alert") || key.contains(".escalation") || key.contains(".answer_missing");
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "i18n.followup", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
