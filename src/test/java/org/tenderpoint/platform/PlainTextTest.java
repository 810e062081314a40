package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void controlCharactersAreLeftOutWithoutAWord() {
        assertThat(PlainText.line("An\u0000na\u0007 \u009bM")).isEqualTo("Anna M");
        assertThat(PlainText.note("a\u0000b\u001bc")).isEqualTo("abc");
        assertThat(PlainText.line("\ufeffAnna\u202e")).isEqualTo("Anna");
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
