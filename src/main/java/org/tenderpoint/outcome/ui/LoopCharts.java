package org.tenderpoint.outcome.ui;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.tenderpoint.outcome.LoopMeasure;
import org.tenderpoint.outcome.LoopOverview;
import org.tenderpoint.outcome.LoopPick;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.SmallNumbers.Shown;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.BarChart;
import org.tenderpoint.platform.chart.Heading;
import org.tenderpoint.platform.chart.PartsChart;
import org.tenderpoint.platform.chart.PartsChart.Fill;
import org.tenderpoint.vocabulary.Discipline;

/** How far referrals came, and what they did. */
final class LoopCharts {

    private static final Map<LoopPick, Fill> FILLS = new EnumMap<>(Map.of(
            LoopPick.HELPED, Fill.GOOD, LoopPick.A_LITTLE, Fill.SOME, LoopPick.NO_CHANGE, Fill.PLAIN, LoopPick.WORSE,
            Fill.WATCH,
            LoopPick.NOT_KNOWN, Fill.UNKNOWN));

    private LoopCharts() {}

    /** A bar for each step, each of those that began; its key is the code of the {@link LoopPick}. */
    static BarChart steps(LoopOverview overview) {
        return new BarChart(
                new Heading(Texts.of("outcome.loop.steps"), Texts.of("outcome.loop.steps.note")),
                new BarChart.Words(Texts.of("outcome.loop.step"), Texts.of("outcome.counts"),
                        Texts.of("outcome.loop.share")),
                LoopPick.STEPS.stream().map(step -> bar(step, overview)).toList());
    }

    private static BarChart.Bar bar(LoopPick step, LoopOverview overview) {
        int all = overview.all();
        var shown = overview.scope().shown(all);
        return new BarChart.Bar(
                step.code(), name(step), shown == Shown.RATE ? (double) overview.count(step) / all : -1,
                shown == Shown.HIDDEN ? Texts.of("outcome.table.few") : Said.number(overview.count(step)), false,
                said(step, overview, shown));
    }

    private static String said(LoopPick step, LoopOverview overview, Shown shown) {
        if (shown == Shown.HIDDEN) {
            return name(step) + ": " + Texts.of("outcome.hidden");
        }
        return Coded.of(LoopMeasure.class, step.code())
                .map(measure -> Texts.of(
                        "outcome.loop.said", name(step), overview.count(step),
                        overview.share(measure).of() + overview.share(measure).missing(),
                        overview.share(measure).missing()))
                .orElseGet(() -> name(step) + ": " + overview.count(step));
    }

    /** What it did to those who were there, by discipline; a key is a discipline and a {@link LoopPick}. */
    static PartsChart effects(LoopOverview overview) {
        return new PartsChart(
                new Heading(Texts.of("outcome.loop.effects"), Texts.of("outcome.loop.effects.note")),
                new PartsChart.Words(Texts.of("outcome.table.few"), Texts.of("outcome.loop.discipline"),
                        Texts.of("outcome.n")),
                LoopPick.EFFECTS.stream().map(pick -> new PartsChart.Kind(name(pick), FILLS.get(pick))).toList(),
                overview.disciplines().entrySet().stream()
                        .filter(one -> count(one.getValue(), LoopPick.SEEN) > 0)
                        .sorted(Comparator.<Map.Entry<Discipline, Map<LoopPick, Integer>>>comparingInt(
                                one -> -count(one.getValue(), LoopPick.ANSWERED))
                                .thenComparing(one -> Texts.label(one.getKey())))
                        .map(one -> row(one.getKey(), one.getValue()))
                        .toList());
    }

    private static PartsChart.Row row(Discipline discipline, Map<LoopPick, Integer> picks) {
        int known = count(picks, LoopPick.ANSWERED);
        int unknown = count(picks, LoopPick.NOT_KNOWN);
        return Parted.row(
                Texts.label(discipline), new Share(0, known, unknown),
                LoopPick.EFFECTS.stream().map(pick -> part(discipline, pick, count(picks, pick), known, unknown))
                        .toList());
    }

    private static PartsChart.Part part(Discipline discipline, LoopPick pick, int count, int known, int unknown) {
        var key = discipline.code() + "|" + pick.code();
        var name = Texts.label(discipline) + ", " + Texts.small(name(pick));
        return pick == LoopPick.NOT_KNOWN
                ? Parted.unknown(key, name, count)
                : Parted.part(key, name, new Share(count, known, unknown));
    }

    private static int count(Map<LoopPick, Integer> picks, LoopPick pick) {
        return picks.getOrDefault(pick, 0);
    }

    static String name(LoopPick pick) {
        return Texts.of("outcome.loop." + pick.code());
    }
}
