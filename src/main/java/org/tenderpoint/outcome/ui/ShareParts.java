package org.tenderpoint.outcome.ui;

import java.util.List;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers.Shown;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.PartsChart;

/** Rows of parts, as far as the rule for small numbers lets them be told. */
final class ShareParts {

    private ShareParts() {}

    /** @param share one of the parts, which all have the same number of those known */
    static PartsChart.Row row(String name, Share share, List<PartsChart.Part> parts) {
        var shown = SmallNumbers.PART.shown(share.of());
        return new PartsChart.Row(
                name, shown == Shown.HIDDEN ? List.of() : parts, shown == Shown.RATE,
                shown == Shown.HIDDEN ? "" : Texts.of("outcome.n.of", FigureWords.number(share.of())));
    }

    /** @param name of the row and the part */
    static PartsChart.Part part(String key, String name, Share share) {
        boolean rate = SmallNumbers.PART.shown(share.of()) == Shown.RATE;
        return new PartsChart.Part(
                key, share.count(),
                rate ? Texts.of("outcome.rate", FigureWords.percent(share.rate())) : FigureWords.number(share.count()),
                rate
                        ? Texts.of(
                                "outcome.cell.rate", FigureWords.number(share.count()),
                                FigureWords.percent(share.rate()),
                                FigureWords.percent(share.interval().low()),
                                FigureWords.percent(share.interval().high()))
                        : FigureWords.number(share.count()),
                name + ": " + OutcomeCharts.whole(share));
    }

    /** Those of whom it is not known. */
    static PartsChart.Part unknown(String key, String name, int count) {
        return new PartsChart.Part(key, count, FigureWords.number(count), FigureWords.number(count),
                name + ": " + FigureWords.number(count));
    }
}
