package org.tenderpoint.outcome.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.outcome.rules.FunnelLimits.FunnelMean;
import org.tenderpoint.outcome.rules.FunnelLimits.Place.Zone;

@Tag("UC-20")
class FunnelTest {

    /** The formula of OUT-23 by hand: 20 % of 100 has a standard error of 0.04. */
    @Test
    void withEnoughExpectedTheLimitsAreThoseOfTheFormula() {
        var limits = FunnelLimits.at(0.2, 100);

        assertThat(limits.warningLow()).isCloseTo(0.2 - 1.96 * 0.04, within(1e-12));
        assertThat(limits.warningHigh()).isCloseTo(0.2 + 1.96 * 0.04, within(1e-12));
        assertThat(limits.alarmLow()).isCloseTo(0.2 - 3.09 * 0.04, within(1e-12));
        assertThat(limits.alarmHigh()).isCloseTo(0.2 + 3.09 * 0.04, within(1e-12));
    }

    /**
     * Counts at the limits, from the tables of the binomial distribution that statistics books print, e.g. of 20 with
     * 0.1: P(X ≤ 4) = 0.9568, P(X ≤ 5) = 0.9887, P(X ≤ 6) = 0.9976, P(X ≤ 7) = 0.9996.
     */
    @ParameterizedTest
    @CsvSource({
            "20, 0.1, 0, 0, 5, 7",
            "9, 0.5, 0, 2, 7, 9",
            "10, 0.1, 0, 0, 3, 5",
            "20, 0.9, 13, 15, 20, 20",
            "5, 0.2, 0, 0, 3, 4",
    })
    void withFewExpectedTheLimitsAreTheExactOnes(int of, double mean, int alarmLow, int low, int high, int alarmHigh) {
        assertThat(FunnelLimits.at(mean, of))
                .isEqualTo(new FunnelLimits((double) alarmLow / of, (double) low / of, (double) high / of,
                        (double) alarmHigh / of));
    }

    /** 24 × 0.2 = 4.8 are too few for the formula, 25 × 0.2 = 5 are enough. */
    @Test
    void fiveExpectedAreEnoughForTheFormula() {
        assertThat(FunnelLimits.at(0.2, 25).warningHigh()).isCloseTo(0.2 + 1.96 * 0.08, within(1e-12));
        assertThat(FunnelLimits.at(0.2, 24).warningHigh() * 24).isCloseTo(9, within(1e-9));
        assertThat(FunnelLimits.at(0.8, 24).warningLow() * 24).isCloseTo(15, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
            // of 100 with 20 %: limits at 12.16 and 27.84, and at 7.64 and 32.36
            "27, 100, INSIDE", "28, 100, ABOVE_WARNING", "32, 100, ABOVE_WARNING", "33, 100, ABOVE_ALARM",
            "13, 100, INSIDE", "12, 100, BELOW_WARNING", "8, 100, BELOW_WARNING", "7, 100, BELOW_ALARM",
            // of 20 with 20 %, exact: 8 is the last within, 10 the last within the outer
            "8, 20, INSIDE", "9, 20, ABOVE_WARNING", "10, 20, ABOVE_WARNING", "11, 20, ABOVE_ALARM",
            "0, 20, BELOW_WARNING",
    })
    void aDotStandsWithinBetweenOrOutside(int count, int of, FunnelLimits.Place place) {
        assertThat(FunnelLimits.at(0.2, of).place((double) count / of)).isEqualTo(place);
    }

    @Test
    void whereAllOrNoneAreSoOnlyTheOthersStandOut() {
        assertThat(FunnelLimits.at(0, 50)).isEqualTo(new FunnelLimits(0, 0, 0, 0));
        assertThat(FunnelLimits.at(1, 50)).isEqualTo(new FunnelLimits(1, 1, 1, 1));
        assertThat(FunnelLimits.at(0, 50).place(0)).isEqualTo(FunnelLimits.Place.INSIDE);
        assertThat(FunnelLimits.at(1, 50).place(0.98).zone()).isEqualTo(Zone.OUTSIDE);
        assertThat(FunnelLimits.drawn(0, 50).place(0)).isEqualTo(FunnelLimits.Place.INSIDE);
        assertThat(FunnelLimits.drawn(1, 50).place(1)).isEqualTo(FunnelLimits.Place.INSIDE);
    }

    @Test
    void withoutASampleOrAMeanThereAreNoLimits() {
        assertThatThrownBy(() -> FunnelLimits.at(0.2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FunnelLimits.at(Double.NaN, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FunnelLimits.drawn(1.01, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("random")
    void theLineIsDrawnSoThatEveryDotIsOnItsSideOfIt() {
        var random = new Random(20261123);
        for (int i = 0; i < 20_000; i++) {
            int of = 1 + random.nextInt(200);
            int count = random.nextInt(of + 1);
            double mean = random.nextInt(5) == 0 ? random.nextInt(11) / 10.0 : random.nextDouble();
            var limits = FunnelLimits.at(mean, of);
            double rate = (double) count / of;

            assertThat(FunnelLimits.drawn(mean, of).place(rate)).as("%s of %s at %s", count, of, mean)
                    .isEqualTo(limits.place(rate));
            assertThat(DoubleStream
                    .of(0, limits.alarmLow(), limits.warningLow(), limits.warningHigh(), limits.alarmHigh(), 1)
                    .toArray())
                    .isSorted();

            assertThat(mean).isBetween(limits.warningLow() - 1.0 / of, limits.warningHigh() + 1.0 / of);
        }
    }

    @Test
    void amongFewEachIsComparedWithTheOthers() {
        var means = FunnelMean.each(Map.of("a", new Share(10, 20, 3), "b", new Share(2, 20, 0), "c",
                new Share(6, 40, 0), "none", new Share(0, 0, 9)));

        assertThat(means.get("a")).hasValueCloseTo(8.0 / 60, within(1e-12));
        assertThat(means.get("b")).hasValueCloseTo(16.0 / 60, within(1e-12));
        assertThat(means.get("none")).hasValueCloseTo(18.0 / 80, within(1e-12));
    }

    @Test
    void fiveAreEnoughForTheMeanOfAll() {
        var shares = new TreeMap<String, Share>();
        IntStream.range(0, 4).forEach(i -> shares.put("t" + i, new Share(i, 20, 0)));
        assertThat(FunnelMean.each(shares).get("t0")).hasValueCloseTo(0.1, within(1e-12));

        shares.put("t4", new Share(4, 20, 0));
        assertThat(FunnelMean.each(shares).values())
                .allSatisfy(mean -> assertThat(mean).hasValueCloseTo(0.1, within(1e-12)));
    }

    @Test
    void withoutAnyoneToCompareWithThereIsNoMean() {
        assertThat(FunnelMean.each(Map.of("a", new Share(10, 20, 0)))).containsEntry("a", OptionalDouble.empty());
        assertThat(FunnelMean.each(Map.of("a", new Share(10, 20, 0), "b", new Share(1, 9, 0))).get("a")).isEmpty();
        assertThat(FunnelMean.each(Map.of("a", new Share(10, 20, 0), "b", new Share(1, 10, 0))).get("a")).hasValue(0.1);
        assertThat(FunnelMean.each(Map.of())).isEmpty();
    }
}
