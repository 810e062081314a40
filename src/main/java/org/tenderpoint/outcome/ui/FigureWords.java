package org.tenderpoint.outcome.ui;

import java.util.List;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.PartsChart;

/** A share in words, as far as the rule for small numbers allows. */
final class FigureWords {

    /** In percent: the lowest rate above none and the highest below all that are shown. */
    private static final double LEAST = 0.1;
    private static final double MOST = 99.9;

    private FigureWords() {}

    /** "31 %", "3 of 12" or "Fewer than 5". */
    static String share(Share share, SmallNumbers scope) {
        return switch (scope.detailOf(share.of())) {
            case HIDDEN -> Texts.of("outcome.hidden");
            case COUNT -> count(share);
            case RATE -> Texts.of("outcome.rate", percent(share.rate()));
        };
    }

    /** What a share rests on: "31 of 100" and the interval, or why no rate is shown. */
    static List<String> rests(Share share, SmallNumbers scope) {
        return switch (scope.detailOf(share.of())) {
            case HIDDEN -> List.of();
            case COUNT -> List.of(Texts.of("outcome.no_rate", scope.rateFrom()));
            case RATE -> List.of(count(share), interval(share));
        };
    }

    static String interval(Share share) {
        return Texts.of("outcome.interval", range(share));
    }

    /** The interval without a line break: "24–58 %". */
    static String range(Share share) {
        return Texts.of("outcome.range", percent(share.interval().low()), percent(share.interval().high()));
    }

    static String count(Share share) {
        return Texts.of("outcome.count", number(share.count()), number(share.of()));
    }

    /** Whole percent; a rate just above none or just below all is not rounded to it. */
    static String percent(double rate) {
        long whole = Math.round(rate * 100);
        boolean wouldLie = whole == 0 && rate > 0 || whole == 100 && rate < 1;
        return wouldLie
                ? String.format(Texts.spoken(), "%.1f", Math.clamp(rate * 100, LEAST, MOST))
                : String.valueOf(whole);
    }

    static String number(int number) {
        return String.valueOf(number);
    }

    /** Percentage points with a sign. */
    static String points(double difference) {
        long points = Math.round(difference * 100);
        return (points > 0 ? "+" : points < 0 ? "\u2212" : "") + Math.abs(points);
    }

    /** Rows of parts, as far as the rule for small numbers allows. */
    static final class ShareParts {

        private ShareParts() {}

        /** @param share any of the parts, since all rest on the same number */
        static PartsChart.Row row(String name, Share share, List<PartsChart.Part> parts) {
            var shown = SmallNumbers.PART.detailOf(share.of());
            return new PartsChart.Row(
                    name, shown == ShownDetail.HIDDEN ? List.of() : parts, shown == ShownDetail.RATE,
                    shown == ShownDetail.HIDDEN ? "" : Texts.of("outcome.n.of", FigureWords.number(share.of())));
        }

        static PartsChart.Part part(String key, String name, Share share) {
            boolean rate = SmallNumbers.PART.detailOf(share.of()) == ShownDetail.RATE;
            return new PartsChart.Part(
                    key, share.count(),
                    rate
                            ? Texts.of("outcome.rate", FigureWords.percent(share.rate()))
                            : FigureWords.number(share.count()),
                    rate
                            ? Texts.of(
                                    "outcome.cell.rate", FigureWords.number(share.count()),
                                    FigureWords.percent(share.rate()), FigureWords.range(share))
                            : FigureWords.number(share.count()),
                    name + ": " + OutcomeCharts.figures(share));
        }

        /** The part of the unknown. */
        static PartsChart.Part unknown(String key, String name, int count) {
            return new PartsChart.Part(key, count, FigureWords.number(count), FigureWords.number(count),
                    name + ": " + FigureWords.number(count));
        }
    }
}
