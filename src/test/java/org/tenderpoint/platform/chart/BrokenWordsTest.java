package org.tenderpoint.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are wider than their column. */
class BrokenWordsTest {

    @ParameterizedTest
    @CsvSource({
            "Triggerpunkte, Triggerpunkt-, Trigger-, punkte",
            "Vergangenheit, Vergangenh-, Vergangen-, heit",
            "Blutverdünner, Blutverdünn-, Blutverdün-, ner",
            "Mmmmmmmmmmmmm, Mmmmmmmmmmmm-, Mmmmmmmmmmmm-, m"})
    void aWordIsBrokenBetweenSyllablesWhereItCanBe(String word, String fits, String first, String second) {
        assertThat(Letters.lines(word, Letters.width(fits, 14, true), 14, true)).isEqualTo(List.of(first, second));
    }
}
