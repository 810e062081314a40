package org.tenderpoint.aim.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.aim.rules.FunctionChange.IMPROVED;
import static org.tenderpoint.aim.rules.FunctionChange.NOT_CLEAR;
import static org.tenderpoint.aim.rules.FunctionChange.WORSE;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("UC-19")
class FunctionChangeTest {

    @Test
    void aMeanThatIsTwoHigherHasImprovedAndAThirdOfAPointLessHasNot() {
        assertThat(FunctionChange.of(3, 9, 15)).isEqualTo(IMPROVED);
        assertThat(FunctionChange.of(3, 9, 14)).isEqualTo(NOT_CLEAR);
        assertThat(FunctionChange.of(1, 4, 6)).isEqualTo(IMPROVED);
        assertThat(FunctionChange.of(2, 4, 7)).isEqualTo(NOT_CLEAR);
    }

    @Test
    void worseIsTheSameTheOtherWayRound() {
        for (int aims = 1; aims <= 3; aims++) {
            for (int start = 0; start <= 10 * aims; start++) {
                for (int now = 0; now <= 10 * aims; now++) {
                    assertThat(FunctionChange.of(aims, start, now) == IMPROVED)
                            .as("%d aims from %d to %d", aims, start, now)
                            .isEqualTo(FunctionChange.of(aims, now, start) == WORSE)
                            .isEqualTo((double) (now - start) / aims >= 2);
                }
            }
        }
    }

    @Test
    void aSumThatSoManyRatingsCannotMakeIsRefused() {
        IntStream.of(-1, 21).forEach(wrong -> {
            assertThatThrownBy(() -> FunctionChange.of(2, wrong, 4)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> FunctionChange.of(2, 4, wrong)).isInstanceOf(IllegalArgumentException.class);
        });
        assertThatThrownBy(() -> FunctionChange.of(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
