package org.tenderpoint.followup.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("UC-16")
class AdjustmentEffectTest {

    @ParameterizedTest
    @CsvSource({
            "6, 5, LESS",
            "6, 6, SAME",
            "6, 7, MORE",
            "0, 0, SAME",
            "6,  , NOT_KNOWN",
            " , 0, NOT_KNOWN",
            " ,  , NOT_KNOWN",
    })
    void whatNobodyToldIsNeverCountedAsBetter(Integer before, Integer after, AdjustmentEffect.Change change) {
        assertThat(new AdjustmentEffect(number(before), number(after)).change()).isEqualTo(change);
    }

    private static OptionalInt number(Integer told) {
        return told == null ? OptionalInt.empty() : OptionalInt.of(told);
    }
}
