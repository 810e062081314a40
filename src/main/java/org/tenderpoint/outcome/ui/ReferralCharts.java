package org.tenderpoint.outcome.ui;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.tenderpoint.outcome.ReferralMeasure;
import org.tenderpoint.outcome.ReferralOutcomeService.ReferralOverview;
import org.tenderpoint.outcome.ReferralPick;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.ui.FigureWords.ShareParts;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.BarChart;
import org.tenderpoint.platform.chart.Heading;
import org.tenderpoint.platform.chart.PartsChart;
import org.tenderpoint.platform.chart.PartsChart.Fill;
import org.tenderpoint.vocabulary.Discipline;

/** How far referrals came, and whether they helped. */
final class ReferralCharts {

    private static final Map<ReferralPick, Fill> FILLS = new EnumMap<>(Map.of(
            ReferralPick.HELPED, Fill.GOOD, ReferralPick.A_LITTLE, Fill.SOME, ReferralPick.NO_CHANGE, Fill.PLAIN,
            ReferralPick.WORSE,
            Fill.WATCH,
            ReferralPick.NOT_KNOWN, Fill.UNKNOWN));

    private ReferralCharts() {}

    /** A bar for each step, as a share of all that began; its key is the code of the {@link ReferralPick}. */
    static BarChart steps(ReferralOverview overview) {
        return new BarChart(
                new Heading(Texts.of("outcome.loop.steps"), Texts.of("outcome.loop.steps.note")),
                new BarChart.Words(Texts.of("outcome.loop.step"), Texts.of("outcome.counts"),
                        Texts.of("outcome.loop.share")),
                ReferralPick.STEPS.stream().map(step -> bar(step, overview)).toList());
    }

    private static BarChart.Bar bar(ReferralPick step, ReferralOverview overview) {
        int all = overview.all();
        var shown = overview.scope().detailOf(all);
        return new BarChart.Bar(
                step.code(), name(step), shown == ShownDetail.RATE ? (double) overview.count(step) / all : -1,
                shown == ShownDetail.HIDDEN ? Texts.of("outcome.table.few") : FigureWords.number(overview.count(step)),
                stepWords(step, overview, shown));
    }

    private static String stepWords(ReferralPick step, ReferralOverview overview, ShownDetail shown) {
        if (shown == ShownDetail.HIDDEN) {
            return name(step) + ": " + Texts.of("outcome.hidden");
        }
        return Coded.of(ReferralMeasure.class, step.code())
                .map(measure -> Texts.of(
                        "outcome.loop.said", name(step), overview.count(step),
                        overview.share(measure).of() + overview.share(measure).missing(),
                        overview.share(measure).missing()))
                .orElseGet(() -> name(step) + ": " + overview.count(step));
    }

    /** Whether referrals helped, by discipline; a key is a discipline and a {@link ReferralPick}. */
    static PartsChart effects(ReferralOverview overview) {
        return new PartsChart(
                new Heading(Texts.of("outcome.loop.effects"), Texts.of("outcome.loop.effects.note")),
                new PartsChart.Words(Texts.of("outcome.table.few"), Texts.of("outcome.loop.discipline"),
                        Texts.of("outcome.n")),
                ReferralPick.EFFECTS.stream()
                        .map(pick -> new PartsChart.Kind(name(pick), requireNonNull(FILLS.get(pick)))).toList(),
                overview.disciplines().entrySet().stream()
                        .filter(one -> count(one.getValue(), ReferralPick.SEEN) > 0)
                        .sorted(Comparator.<Map.Entry<Discipline, Map<ReferralPick, Integer>>>comparingInt(
                                one -> -count(one.getValue(), ReferralPick.ANSWERED))
                                .thenComparing(one -> Texts.label(one.getKey())))
                        .map(one -> row(one.getKey(), one.getValue()))
                        .toList());
    }

    private static PartsChart.Row row(Discipline discipline, Map<ReferralPick, Integer> picks) {
        int known = count(picks, ReferralPick.ANSWERED);
        int unknown = count(picks, ReferralPick.NOT_KNOWN);
        return ShareParts.row(
                Texts.label(discipline), new Share(0, known, unknown),
                ReferralPick.EFFECTS.stream().map(pick -> part(discipline, pick, count(picks, pick), known, unknown))
                        .toList());
    }

    private static PartsChart.Part part(Discipline discipline, ReferralPick pick, int count, int known, int unknown) {
        var key = discipline.code() + "|" + pick.code();
        var name = Texts.label(discipline) + ", " + Texts.small(name(pick));
        return pick == ReferralPick.NOT_KNOWN
                ? ShareParts.unknown(key, name, count)
                : ShareParts.part(key, name, new Share(count, known, unknown));
    }

    private static int count(Map<ReferralPick, Integer> picks, ReferralPick pick) {
        return picks.getOrDefault(pick, 0);
    }

    static String name(ReferralPick pick) {
        return Texts.of("outcome.loop." + pick.code());
    }
}
