package org.tenderpoint.outcome.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.adjustment.AdjustmentUse;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Dimension.AdjustmentWithUse;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeGroupService;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.ui.FigureWords.ShareParts;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.Heading;
import org.tenderpoint.platform.chart.PartsChart;
import org.tenderpoint.platform.chart.PartsChart.Fill;
import org.tenderpoint.platform.chart.PartsChart.Kind;
import org.tenderpoint.platform.chart.PartsChart.Part;

/**
 * Charts of the use and effect of adjustments by kind, ordered by number, never by how it went. The keys of their marks
 * are {@link MarkKey}s.
 */
final class AdjustmentCharts {

    private AdjustmentCharts() {}

    /** Whether recommended adjustments were used. */
    static PartsChart uses(List<OutcomeGroupService.AdjustmentOutcome> all) {
        return chart("uses", List.of(
                kind("use.applied", Fill.GOOD), kind("use.declined", Fill.PLAIN), kind("use.waiting", Fill.UNKNOWN)),
                all.stream()
                        .filter(one -> one.timesAdvised() > 0)
                        .sorted(Comparator.comparingInt(one -> -one.shareUsed().of()))
                        .map(AdjustmentCharts::uses)
                        .toList());
    }

    private static PartsChart.Row uses(OutcomeGroupService.AdjustmentOutcome one) {
        var used = one.shareUsed();
        var left = new Share(one.uses(AdjustmentUse.DECLINED), used.of(), used.missing());
        return ShareParts.row(Texts.label(one.kind()), used, List.of(
                ShareParts.part(key(one, AdjustmentUse.APPLIED), name(one, "use.applied"), used),
                ShareParts.part(key(one, AdjustmentUse.DECLINED), name(one, "use.declined"), left),
                ShareParts.unknown(key(one, AdjustmentUse.WAITING), name(one, "use.waiting"), used.missing())));
    }

    private static String key(OutcomeGroupService.AdjustmentOutcome one, AdjustmentUse use) {
        return MarkKey.of(Measure.ADVISED, OutcomeMark.Holds.YES,
                Dimension.ADJUSTMENT_USE.part(new AdjustmentWithUse(one.kind(), use)));
    }

    /** How sore clients were after sessions that applied an adjustment. */
    static PartsChart felt(List<OutcomeGroupService.AdjustmentOutcome> all) {
        return chart("felt", List.of(
                kind("felt.less", Fill.GOOD), kind("felt.same", Fill.PLAIN), kind("felt.more", Fill.WATCH),
                kind("felt.unknown", Fill.UNKNOWN)),
                all.stream()
                        .filter(one -> one.timesApplied() > 0)
                        .sorted(Comparator.comparingInt(one -> -one.less().of()))
                        .map(AdjustmentCharts::felt)
                        .toList());
    }

    private static PartsChart.Row felt(OutcomeGroupService.AdjustmentOutcome one) {
        return ShareParts.row(Texts.label(one.kind()), one.less(), List.of(
                felt(one, Measure.LESS_SORE, "felt.less", one.less()),
                felt(one, Measure.AS_SORE, "felt.same", one.same()),
                felt(one, Measure.MORE_SORE, "felt.more", one.more()),
                ShareParts.unknown(
                        MarkKey.of(Measure.LESS_SORE, OutcomeMark.Holds.UNKNOWN, Dimension.ADJUSTMENT.part(one.kind())),
                        name(one, "felt.unknown"), one.less().missing())));
    }

    private static Part felt(OutcomeGroupService.AdjustmentOutcome one, Measure measure, String word, Share share) {
        return ShareParts.part(MarkKey.of(measure, OutcomeMark.Holds.YES, Dimension.ADJUSTMENT.part(one.kind())),
                name(one, word),
                share);
    }

    private static PartsChart chart(String what, List<Kind> kinds, List<PartsChart.Row> rows) {
        return new PartsChart(
                new Heading(Texts.of("outcome.adjust." + what), Texts.of("outcome.adjust." + what + ".note")),
                new PartsChart.Words(Texts.of("outcome.table.few"), Texts.of("outcome.adjust.kind"),
                        Texts.of("outcome.n")),
                kinds, rows);
    }

    private static Kind kind(String word, Fill fill) {
        return new Kind(Texts.of("outcome.adjust." + word), fill);
    }

    private static String name(OutcomeGroupService.AdjustmentOutcome one, String word) {
        return Texts.label(one.kind()) + ", " + Texts.small(Texts.of("outcome.adjust." + word));
    }

    /** The key of a mark in a chart that shows several measures. */
    static final class MarkKey {

        private static final String BETWEEN = "|";

        private MarkKey() {}

        static String of(Measure measure, OutcomeMark.Holds holds, Dimension.Part part) {
            return String.join(BETWEEN, measure.code(), holds.code(), part.by(), part.key());
        }

        /** @param key a key made by {@link #of} */
        static OutcomeMark read(String key) {
            var parts = List.of(key.split("\\|"));
            return new OutcomeMark(
                    Coded.require(Measure.class, parts.get(0)), Coded.require(OutcomeMark.Holds.class, parts.get(1)),
                    Optional.of(new Dimension.Part(parts.get(2), parts.get(3))));
        }
    }
}
