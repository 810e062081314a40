package org.tenderpoint.followup.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.vocabulary.BodyPart;

/** One side or both, as it follows from the places that are sore: a clot shows as one leg. */
class SidesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                 | UNKNOWN
            calves:left                        | ONE
            calves                             | BOTH
            calves:left,calves:right           | BOTH
            calves:left,thighs_back:right      | ONE
            calves:left,lower_back             | ONE
            calves,thighs_back:right           | ONE
            shoulders:left,shoulders:right     | BOTH
            shoulders:left,lower_back          | BOTH
            shoulders:left,forearms:right      | ONE
            abdomen                            | NOT_APPLICABLE
            head,sacrum                        | NOT_APPLICABLE
            head,neck:left                     | ONE
            abdomen,shoulders                  | BOTH
            """)
    void whatIsSoreTellsWhetherItIsOneSide(String places, Sides sides) {
        assertThat(Sides.of(BodyPart.parseAll(places))).isEqualTo(sides);
    }
}
