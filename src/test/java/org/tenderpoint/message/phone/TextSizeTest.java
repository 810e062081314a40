package org.tenderpoint.message.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("UC-28")
class TextSizeTest {

    @ParameterizedTest
    @CsvSource({"160, 1", "161, 2", "306, 2", "307, 3"})
    void aNetworksOwnLettersFill160AndThen153(int letters, int parts) {
        assertThat(TextSize.of("a".repeat(letters))).isEqualTo(new TextSize(letters, true, parts));
    }

    @ParameterizedTest
    @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
    void anyOtherLetterMakesItSmaller(int letters, int parts) {
        assertThat(TextSize.of("ж".repeat(letters))).isEqualTo(new TextSize(letters, false, parts));
    }

    @Test
    void someOwnLettersCountTwiceAndAPictureToo() {
        assertThat(TextSize.of("€[]").units()).isEqualTo(6);
        assertThat(TextSize.of("äöüÄÖÜßñ¿èéàùìò")).isEqualTo(new TextSize(15, true, 1));
        assertThat(TextSize.of("😀")).isEqualTo(new TextSize(2, false, 1));
    }

    @ParameterizedTest
    @CsvSource({"Häuser & Söhne, Häuser & Söhne", "„Praxis“ – l’Âme, \"Praxis\" - l'Ame", "cómo está, como esta",
            "Œuvre Łódź, OEuvre Lodz", "Ёж, Ёж", "A\u00a0B…, A B..."})
    void whatLooksTheSameIsWrittenInOwnLetters(String text, String plain) {
        assertThat(TextSize.plain(text)).isEqualTo(plain);
    }
}
