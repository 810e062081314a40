package org.tenderpoint.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.ShortText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;

/** How long each text of the practice's phone is, with its link, in each language. */
@Tag("UC-28")
class TextLengthsTest {

    private static final String ADDRESS = "https://praxis-am-lindenplatz.example.org";
    private static final String SHORT = "Linden Street Bodywork";
    private static final String LONG = "Praxis für Massage, Körpertherapie und Wohlbefinden am Lindenplatz – Dr. Ödön Łukasiewicz"
            + " und Kolleginnen & Kollegen";

    static Stream<Arguments> texts() {
        return Stream.of("followup.message.invitation.text", "followup.message.reminder.text",
                "followup.message.recheck_link.text", "followup.message.last_message.text",
                "followup.message.last_message.no_link.text", "followup.message.last_message.goes_on.text",
                "followup.message.last_message.goes_on.no_link.text", "selfintake.message.text")
                .flatMap(key -> PageLanguage.locales().stream().map(language -> Arguments.of(key, language)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void withTheUsualNameItIsOneTextMessageAndWithTheLongestToo(String key, Locale language) {
        UnaryOperator<String> words = name -> Texts.in(language, key, name, NewMessage.LINK, "020 7946 0112");
        for (var name : List.of(SHORT, LONG)) {
            var text = ShortText.of(name, ADDRESS, words);
            var size = ShortText.size(text, ADDRESS);

            assertThat(size.own()).as(text).isTrue();
            assertThat(size.parts()).as(size + " " + text).isEqualTo(1);
            assertThat(text).startsWith(name.equals(SHORT) ? SHORT : "Praxis für Massage");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aNameInOtherLettersStaysWholeAndItsSizeIsKnown(String key, Locale language) {
        var text = ShortText.of(
                "Массаж на Липовой", ADDRESS,
                name -> Texts.in(language, key, name, NewMessage.LINK, "020 7946 0112"));

        assertThat(text).startsWith("Массаж на Липовой");
        assertThat(ShortText.size(text, ADDRESS).own()).isFalse();
        assertThat(ShortText.size(text, ADDRESS).parts()).isBetween(1, 3);
    }
}
