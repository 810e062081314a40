package org.tenderpoint.outcome.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("UC-20")
class SharesTest {

    /** Worked out by hand from the formula with z = 1.96. */
    @ParameterizedTest
    @CsvSource({
            "0, 10, 0.0000, 0.2775",
            "1, 10, 0.0179, 0.4042",
            "5, 10, 0.2366, 0.7634",
            "8, 10, 0.4902, 0.9433",
            "10, 10, 0.7225, 1.0000",
            "0, 1, 0.0000, 0.7935",
            "10, 20, 0.2993, 0.7007",
            "50, 100, 0.4038, 0.5962",
    })
    void theIntervalIsWilsons(int count, int of, double low, double high) {
        var interval = Share.Interval.wilson(count, of);

        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }

    @Test
    void ofNobodyThereIsNoInterval() {
        assertThatThrownBy(() -> Share.Interval.wilson(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.Interval.wilson(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
            "PART, 0, HIDDEN", "PART, 4, HIDDEN", "PART, 5, COUNT", "PART, 19, COUNT", "PART, 20, RATE",
            "PRACTICE, 4, HIDDEN", "PRACTICE, 5, COUNT", "PRACTICE, 9, COUNT", "PRACTICE, 10, RATE",
    })
    void howMuchIsSaidDependsOnHowManyAreKnown(SmallNumbers scope, int of, ShownDetail shown) {
        assertThat(scope.detailOf(of)).isEqualTo(shown);
    }

    @Test
    void whoIsMissingIsNeverCountedAsWell() {
        var share = new Share(6, 24, 16);

        assertThat(share.rate()).isCloseTo(0.25, within(1e-9));
        assertThat(share.ifAllMissing()).isCloseTo(22.0 / 40, within(1e-9));
    }

    @Test
    void aShareCountsSomeOfThoseKnown() {
        assertThatThrownBy(() -> new Share(3, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(0, 0, 0).rate()).isInstanceOf(IllegalStateException.class);
    }
}
