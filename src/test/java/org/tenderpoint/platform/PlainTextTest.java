package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void controlCharactersAreLeftOutWithoutAWord() {
        assertThat(PlainText.line("An\u0000na\u0007 \u009bM")).isEqualTo("Anna M");
        assertThat(PlainText.note("a\u0000b\u001bc")).isEqualTo("abc");
        assertThat(PlainText.line("\ufeffAnna\u202c")).isEqualTo("Anna");
        assertThat(PlainText.line("\u202a+44 20 7946 0990\u202c")).as("as phones paste it")
                .isEqualTo("+44 20 7946 0990");
    }

    @Test
    void whatTurnsLettersAroundIsRefusedAndLeftOutOfFiles() {
        for (var turned : new String[]{"Ada \u202eanna", "\u202dAda"}) {
            assertThat(PlainText.problem(PlainText.line(turned), 100))
                    .hasValue("This text contains a hidden character that turns letters around. Please type it again.");
            assertThat(PlainText.problem(PlainText.note(turned), 100)).isPresent();
            assertThat(PlainText.problem(PlainText.line(PlainText.straight(turned)), 100)).isEmpty();
        }
        assertThat(PlainText.straight("Ada \u202eanna")).isEqualTo("Ada anna");
    }

    @Test
    void otherScriptsAndEmojiStay() {
        var text = "\u738b\u5c0f\u660e \u0639\u0644\u064a Zo\u00eb \ud83d\udc69\u200d\u2695\ufe0f";

        assertThat(PlainText.line(text)).isEqualTo(text);
        assertThat(PlainText.problem(text, 100)).isEmpty();
    }

    @Test
    void aLineHasNoBreaksAndANoteKeepsThem() {
        assertThat(PlainText.line(" a\r\n b\t\tc ")).isEqualTo("a b c");
        assertThat(PlainText.note("a\r\nb\rc\td\n\n")).isEqualTo("a\nb\nc\td");
    }

    @Test
    void halfACharacterIsRefused() {
        assertThat(PlainText.problem("a\ud83d", 10))
                .hasValue("This text contains a damaged character. Please type it again.");
        assertThat(PlainText.problem("\ude00a", 10)).isPresent();
    }

    @Test
    void tooLongATextIsRefusedInWordsThatDoNotRepeatIt() {
        assertThat(PlainText.problem("abcdef", 6)).isEmpty();
        assertThatThrownBy(() -> PlainText.checked("x".repeat(1_500), 1_200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1200 characters at most; this has 1500.");
    }
}
