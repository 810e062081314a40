package org.tenderpoint.outcome.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.outcome.rules.ComplaintTally.Mean;
import org.tenderpoint.outcome.rules.Share.Difference;
import org.tenderpoint.outcome.rules.Share.Difference.Change;

/** Against figures that others have published. */
@Tag("UC-20")
class PublishedIntervalsTest {

    /**
     * R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Stat Med 17 (1998), 857–872: the
     * score method.
     */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalOfAShareIsThePublishedOne(int count, int of, double low, double high) {
        var interval = Share.Interval.wilson(count, of);

        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }

    /** The same author's comparison of eleven methods for differences, Stat Med 17 (1998), 873–890: method 10. */
    @ParameterizedTest
    @CsvSource({
            "56, 70, 48, 80, 0.0524, 0.3339, HIGHER",
            "9, 10, 3, 10, 0.1705, 0.8090, HIGHER",
            "6, 7, 2, 7, 0.0582, 0.8062, HIGHER",
            "5, 56, 0, 29, -0.0381, 0.1926, NOT_CLEAR",
            "0, 10, 0, 20, -0.1611, 0.2775, NOT_CLEAR",
            "10, 10, 0, 10, 0.6075, 1.0000, HIGHER",
            "48, 80, 56, 70, -0.3339, -0.0524, LOWER",
    })
    void theIntervalOfADifferenceIsThePublishedOne(
            int count, int of, int countBefore, int ofBefore, double low, double high, Change change) {
        var difference = Difference.of(new Share(count, of, 0), new Share(countBefore, ofBefore, 0));

        assertThat(difference.low()).isCloseTo(low, within(0.00006));
        assertThat(difference.high()).isCloseTo(high, within(0.00006));
        assertThat(difference.change()).isEqualTo(change);
    }

    /** One answer fewer, and six points are no longer a clear change. */
    @Test
    void aChangeJustShortOfClearIsCalledNotClear() {
        assertThat(Difference.of(new Share(324, 450, 0), new Share(296, 450, 0)).change()).isEqualTo(Change.HIGHER);
        assertThat(Difference.of(new Share(323, 450, 0), new Share(296, 450, 0)).change()).isEqualTo(Change.NOT_CLEAR);
    }

    @Test
    void ofNobodyThereIsNoDifference() {
        assertThatThrownBy(() -> Difference.of(new Share(0, 0, 4), new Share(1, 2, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** "Student", "The probable error of a mean", Biometrika 6 (1908): hours of sleep gained, the first drug. */
    @Test
    void theIntervalOfAMeanIsStudents() {
        var mean = mean(List.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0));

        assertThat(mean.mean()).isCloseTo(0.75, within(1e-9));
        assertThat(mean.low()).isCloseTo(-0.52978, within(0.00001));
        assertThat(mean.high()).isCloseTo(2.02978, within(0.00001));
    }

    @Test
    void oneNumberHasNoInterval() {
        assertThatThrownBy(() -> mean(List.of(3))).isInstanceOf(IllegalArgumentException.class);
        assertThat(mean(List.of(3, 3)).low()).isPositive();
    }

    @Test
    @Tag("random")
    void everyIntervalHoldsWhatWasSeenAndTurnsWithTheOrder() {
        var random = new Random(20261122);
        for (int i = 0; i < 20_000; i++) {
            var now = drawn(random);
            var before = drawn(random);
            var up = Difference.of(now, before);
            var down = Difference.of(before, now);

            assertThat(DoubleStream.of(-1 - 1e-9, up.low(), up.by(), up.high(), 1 + 1e-9).toArray())
                    .as("%s, %s", now, before).isSorted();
            assertThat(down.low()).isCloseTo(-up.high(), within(1e-9));
            assertThat(now.interval().low()).isLessThanOrEqualTo(now.rate() + 1e-9);
            assertThat(now.interval().high()).isGreaterThanOrEqualTo(now.rate() - 1e-9);
        }
    }

    private static Share drawn(Random random) {
        int of = 1 + random.nextInt(300);
        return new Share(random.nextInt(of + 1), of, random.nextInt(50));
    }

    private static Mean mean(List<? extends Number> values) {
        return Mean.of(values.stream().collect(Collectors.toMap(value -> value, _ -> 1, Integer::sum)));
    }
}
