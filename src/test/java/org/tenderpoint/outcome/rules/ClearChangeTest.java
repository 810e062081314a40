package org.tenderpoint.outcome.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.outcome.rules.ComplaintChange.ClearChange;

@Tag("UC-20")
class ClearChangeTest {

    @Test
    void aComplaintOfNineIsClearlyBetterFromSixOnAndOfThreeFromOneOn() {
        assertThat(ClearChange.ofComplaint(9)).isEqualTo(change(6, -1));
        assertThat(ClearChange.ofComplaint(8)).isEqualTo(change(5, 10));
        assertThat(ClearChange.ofComplaint(3)).isEqualTo(change(1, 5));
    }

    @Test
    void aComplaintThatBeganLowCanOnlyGetWorse() {
        assertThat(ClearChange.ofComplaint(2)).isEqualTo(change(-1, 4));
        assertThat(ClearChange.ofComplaint(0)).isEqualTo(change(-1, 2));
    }

    @Test
    void everyNumberBeyondALimitIsWhatTheRuleCallsItAndNoneBeforeItIs() {
        for (int start = 0; start <= 10; start++) {
            var clear = ClearChange.ofComplaint(start);
            for (int now = 0; now <= 10; now++) {
                var went = ComplaintChange.of(start, now);
                assertThat(clear.better().isPresent() && now <= clear.better().getAsDouble())
                        .as("%d to %d", start, now).isEqualTo(went == ComplaintChange.IMPROVED);
                assertThat(clear.worse().isPresent() && now >= clear.worse().getAsDouble())
                        .as("%d to %d", start, now)
                        .isEqualTo(went == ComplaintChange.WORSE || went == ComplaintChange.LOW_START_WORSE);
            }
        }
    }

    @Test
    void functionIsClearlyBetterTwoAboveTheStartWhereTheScaleGoesSoFar() {
        assertThat(ClearChange.ofFunction(3.5)).isEqualTo(change(5.5, 1.5));
        assertThat(ClearChange.ofFunction(8.5)).isEqualTo(change(-1, 6.5));
        assertThat(ClearChange.ofFunction(1)).isEqualTo(change(3, -1));
    }

    /** @param better -1 for none */
    private static ClearChange change(double better, double worse) {
        return new ClearChange(
                better < 0 ? OptionalDouble.empty() : OptionalDouble.of(better),
                worse < 0 ? OptionalDouble.empty() : OptionalDouble.of(worse));
    }
}
