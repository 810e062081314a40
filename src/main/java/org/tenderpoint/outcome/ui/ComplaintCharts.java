package org.tenderpoint.outcome.ui;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.rules.ComplaintChange;
import org.tenderpoint.outcome.rules.ComplaintTally.ComplaintGroup.Means;
import org.tenderpoint.outcome.rules.ComplaintTally.ComplaintGroup;
import org.tenderpoint.outcome.rules.SmallNumbers.Shown;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.DumbbellChart;
import org.tenderpoint.platform.chart.Heading;

/** How complaints changed, group by group. */
final class ComplaintCharts {

    private static final double HIGHEST = 10;

    private ComplaintCharts() {}

    /**
     * The largest group first; never ranked by how it went.
     *
     * @param what "condition" or "modality"
     */
    static <K> DumbbellChart groups(Dimension<K> by, String what, Map<K, ComplaintGroup> groups,
            Function<K, String> name) {
        return new DumbbellChart(
                new Heading(Texts.of("outcome.complaint." + what), Texts.of("outcome.complaint.note")),
                new DumbbellChart.Words(
                        Texts.of("outcome.table.few"), Texts.of("outcome.filter." + what),
                        Texts.of("outcome.complaint.before"), Texts.of("outcome.complaint.now"),
                        Texts.of("outcome.complaint.change"), Texts.of("outcome.complaint.improved"),
                        Texts.of("outcome.n")),
                HIGHEST,
                groups.entrySet().stream()
                        .filter(entry -> entry.getValue().of() > 0)
                        .sorted(Comparator.<Map.Entry<K, ComplaintGroup>>comparingInt(entry -> -entry.getValue().of())
                                .thenComparing(entry -> name.apply(entry.getKey())))
                        .map(entry -> row(by.part(entry.getKey()).key(), name.apply(entry.getKey()), entry.getValue()))
                        .toList());
    }

    private static DumbbellChart.Row row(String key, String name, ComplaintGroup group) {
        var improved = group.changes().share(ComplaintChange.IMPROVED);
        var shown = SmallNumbers.PART.shown(improved.of());
        var means = group.means().filter(_ -> shown == Shown.RATE);
        return new DumbbellChart.Row(
                key, name, means.map(found -> new DumbbellChart.Figures(found.before(), found.now())),
                means.map(found -> signed(found.change().mean())).orElse(""),
                shown == Shown.HIDDEN ? "" : FigureWords.share(improved, SmallNumbers.PART),
                shown == Shown.RATE ? Texts.of("outcome.n.of", FigureWords.number(improved.of())) : "",
                name + ": " + said(group, means.orElse(null)));
    }

    private static String said(ComplaintGroup group, @Nullable Means means) {
        var improved = OutcomeCharts.whole(group.changes().share(ComplaintChange.IMPROVED));
        return means == null
                ? improved
                : Texts.of(
                        "outcome.complaint.said", one(means.before()), one(means.now()), signed(means.change().mean()),
                        signed(means.change().low()), signed(means.change().high()), improved);
    }

    private static String one(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** With its sign; what rounds to none has none. */
    static String signed(double number) {
        var figure = one(Math.abs(number));
        return figure.equals("0.0") ? figure : (number < 0 ? "\u2212" : "+") + figure;
    }
}
