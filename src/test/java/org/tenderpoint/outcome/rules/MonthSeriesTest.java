package org.tenderpoint.outcome.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tenderpoint.outcome.rules.MonthSeries.Signal.BEYOND;
import static org.tenderpoint.outcome.rules.MonthSeries.Signal.NONE;
import static org.tenderpoint.outcome.rules.MonthSeries.Signal.RUN;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("UC-20")
class MonthSeriesTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 11);

    @Test
    void aShortMonthIsJoinedToTheNextAndTheRestToTheLast() {
        var series = MonthSeries.of(months("3/9", "2/10", "1/4", "0/0", "5/6", "4/12", "1/9"), SmallNumbers.PRACTICE);

        assertThat(series.points()).containsExactly(
                point(0, 1, 5, 19), point(2, 4, 6, 10), point(5, 6, 5, 21));
    }

    @Test
    void tenAnswersAreAMonthOfTheirOwnAndOfAPartTwentyAre() {
        assertThat(MonthSeries.of(months("1/10", "2/10"), SmallNumbers.PRACTICE).points()).hasSize(2);
        assertThat(MonthSeries.of(months("1/10", "2/10", "1/19", "1/1"), SmallNumbers.PART).points())
                .containsExactly(point(0, 1, 3, 20), point(2, 3, 2, 20));
    }

    @Test
    void whatIsShortAltogetherStandsAloneAndSoItsRateStaysHidden() {
        var series = MonthSeries.of(months("1/4", "2/5"), SmallNumbers.PRACTICE);

        assertThat(series.points()).containsExactly(point(0, 1, 3, 9));
        assertThat(SmallNumbers.PRACTICE.detailOf(series.points().getFirst().share().of()))
                .isEqualTo(ShownDetail.COUNT);
    }

    @Test
    void ofNothingThereIsNoMeanAndNoSignal() {
        assertThat(MonthSeries.of(Map.of(), SmallNumbers.PRACTICE).mean()).isEmpty();
        assertThat(MonthSeries.of(months("0/0"), SmallNumbers.PRACTICE).signals()).containsExactly(NONE);
    }

    @Test
    void whoIsMissingIsKeptWhenMonthsAreJoined() {
        var series = MonthSeries.of(
                Map.of(FIRST, new Share(1, 5, 7), FIRST.plusMonths(1), new Share(1, 5, 2)), SmallNumbers.PRACTICE);

        assertThat(series.points().getFirst().share()).isEqualTo(new Share(2, 10, 9));
    }

    @Test
    void eightOnOneSideAreASignalAndSevenAreNot() {
        assertThat(MonthSeries
                .of(months("9/40", "9/40", "9/40", "9/40", "9/40", "9/40", "9/40", "9/40", "16/40"),
                        SmallNumbers.PRACTICE)
                .signals())
                .containsExactly(RUN, RUN, RUN, RUN, RUN, RUN, RUN, RUN, NONE);
        assertThat(MonthSeries
                .of(months("9/40", "9/40", "9/40", "9/40", "9/40", "9/40", "9/40", "16/40"), SmallNumbers.PRACTICE)
                .signals())
                .containsOnly(NONE);
    }

    /** The mean of all of these is 10 of 40. */
    @Test
    void aPointOnTheMeanNeitherEndsARunNorBelongsToIt() {
        assertThat(MonthSeries.of(
                months("9/40", "9/40", "9/40", "9/40", "10/40", "9/40", "9/40", "9/40", "9/40", "18/40"),
                SmallNumbers.PRACTICE)
                .signals())
                .containsExactly(RUN, RUN, RUN, RUN, NONE, RUN, RUN, RUN, RUN, NONE);
    }

    @Test
    void onePointBeyondTheOuterLimitIsASignalAndOneJustWithinIsNot() {
        // the mean is 30 of 200, then 29 of 200; the outer limit of 40 answers is 32.4 %, then 31.7 %
        assertThat(MonthSeries.of(months("4/40", "4/40", "4/40", "5/40", "13/40"), SmallNumbers.PRACTICE).signals())
                .containsExactly(NONE, NONE, NONE, NONE, BEYOND);
        assertThat(MonthSeries.of(months("4/40", "4/40", "4/40", "5/40", "12/40"), SmallNumbers.PRACTICE).signals())
                .containsOnly(NONE);
    }

    @Test
    @Tag("random")
    void joiningLosesNobodyAndLeavesNoStretchTooShort() {
        var random = new Random(20261124);
        for (int i = 0; i < 5_000; i++) {
            var months = new TreeMap<YearMonth, Share>();
            for (int month = 0; month < random.nextInt(1, 30); month++) {
                int of = random.nextInt(25);
                months.put(FIRST.plusMonths(month), new Share(random.nextInt(of + 1), of, random.nextInt(5)));
            }
            var series = MonthSeries.of(months, SmallNumbers.PRACTICE);

            assertThat(series.points().stream().mapToInt(point -> point.share().of()).sum())
                    .isEqualTo(months.values().stream().mapToInt(Share::of).sum());
            assertThat(series.points().stream().mapToInt(point -> point.share().missing()).sum())
                    .isEqualTo(months.values().stream().mapToInt(Share::missing).sum());
            assertThat(series.points().size() == 1
                    || series.points().stream().allMatch(point -> point.share().of() >= 10))
                    .isTrue();
            assertThat(series.signals()).hasSameSizeAs(series.points());
            series.mean().ifPresent(mean -> assertThat(mean).isCloseTo(
                    (double) months.values().stream().mapToInt(Share::count).sum()
                            / months.values().stream().mapToInt(Share::of).sum(),
                    within(1e-12)));
        }
    }

    private static MonthSeries.Point point(int from, int to, int count, int of) {
        return new MonthSeries.Point(FIRST.plusMonths(from), FIRST.plusMonths(to), new Share(count, of, 0));
    }

    /** "3/9": of nine who are known it was so of three. */
    private static Map<YearMonth, Share> months(String... shares) {
        var months = new TreeMap<YearMonth, Share>();
        for (var share : List.of(shares)) {
            var parts = share.split("/");
            months.put(
                    FIRST.plusMonths(months.size()),
                    new Share(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), 0));
        }
        return months;
    }
}
