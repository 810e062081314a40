package org.tenderpoint.followup.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.followup.rules.facts.FollowUpReading.Complaint;

/** Whether a session helped: what the client said of it counts before what the numbers say. */
class ComplaintTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            -1,   5,    true
            0,    5,    true
            1,    0,    false
            none, 1,    true
            none, 2,    false
            none, 3,    false
            none, none, false
            """)
    void noBenefitIsSaidOrTooSmallAFall(Integer benefit, Integer fall, boolean none) {
        assertThat(new Complaint(number(benefit), number(fall), Set.of()).noBenefitOrFallBelow(2)).isEqualTo(none);
    }

    private static OptionalInt number(Integer told) {
        return told == null ? OptionalInt.empty() : OptionalInt.of(told);
    }
}
