package org.tenderpoint.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.platform.Texts;

@Tag("UC-20")
class FigureWordsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.0000001, 0.1", "0.0049, 0.5", "0.005, 1", "0.314, 31", "0.99, 99", "0.996, 99.6",
            "0.99999, 99.9", "1, 100"})
    void whatIsNotQuiteNoneOrAllIsNotRoundedToIt(double rate, String said) {
        assertThat(FigureWords.percent(rate)).isEqualTo(said);
    }

    @Test
    void aFractionIsWrittenAsTheLanguageOfThePageDoes() {
        assertThat(Texts.speaking(Locale.GERMAN, () -> FigureWords.percent(0.0049))).isEqualTo("0,5");
    }
}
