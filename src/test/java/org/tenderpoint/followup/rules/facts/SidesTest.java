package org.tenderpoint.followup.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.vocabulary.BodyPart;

/** One side or both, as it follows from the places that are sore: a clot shows as one leg. */
class SidesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            none,                                             UNKNOWN
            calves:left,                                      ONE
            calves,                                           BOTH
            calves:left + calves:right,                       BOTH
            calves:left + thighs_back:right,                  ONE
            calves:left + lower_back,                         ONE
            calves + thighs_back:right,                       ONE
            shoulders:left + shoulders:right,                 BOTH
            shoulders:left + lower_back,                      BOTH
            shoulders:left + forearms:right,                  ONE
            abdomen,                                          NOT_APPLICABLE
            head + sacrum,                                    NOT_APPLICABLE
            head + neck:left,                                 ONE
            abdomen + shoulders,                              BOTH
            """)
    void whatIsSoreTellsWhetherItIsOneSide(String places, Sides sides) {
        assertThat(Sides.of(parts(places))).isEqualTo(sides);
    }

    private static Set<BodyPart> parts(String places) {
        return places == null
                ? Set.of()
                : Arrays.stream(places.split("\\+")).map(String::strip).map(BodyPart::parse)
                        .collect(Collectors.toSet());
    }
}
