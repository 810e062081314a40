package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.rules.ComplaintChange;
import org.tenderpoint.outcome.rules.ComplaintGroup;
import org.tenderpoint.outcome.rules.ComplaintGroup.Means;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.chart.DumbbellChart;
import org.tenderpoint.platform.chart.Heading;
import org.tenderpoint.platform.ui.ChartFigure;

/** The complaint at arrival and at the follow-up, by condition or by modality, and the share for whom it improved. */
@Route("outcomes/complaint")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ComplaintView extends FiguresPage {

    private static final List<Measure> SHOWN = List.of(Measure.IMPROVED, Measure.DETERIORATED);

    ComplaintView(OutcomeChoices choices) {
        super(OutcomePlace.COMPLAINT, choices);
    }

    @Override
    void fill(Div all, OutcomeAddress asked, Overview overview) {
        var groups = choices().groups();
        all.add(figures(SHOWN, asked, overview),
                chart(Dimension.CONDITION, "condition", groups.complaints(Dimension.CONDITION, asked.filter()), asked),
                chart(Dimension.MODALITY, "modality", groups.complaints(Dimension.MODALITY, asked.filter()), asked));
    }

    /** @param what "condition" or "modality" */
    static <K extends Enum<K> & Coded> Component chart(Dimension<K> by, String what, Map<K, ComplaintGroup> groups,
            OutcomeAddress asked) {
        var drawn = ComplaintCharts.groups(by, what, groups, Texts::label);
        if (drawn.rows().isEmpty()) {
            return new Div();
        }
        var figure = new ChartFigure(drawn, "outcomes-complaint-" + what);
        figure.addMarkListener(key -> open(
                asked, new OutcomeMark(Measure.IMPROVED, OutcomeMark.Holds.YES,
                        Optional.of(by.part(by.key(key).orElseThrow())))));
        return figure;
    }

    static final class ComplaintCharts {

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
                            .sorted(Comparator.<Map.Entry<K, ComplaintGroup>>comparingInt(
                                    entry -> -entry.getValue().of())
                                    .thenComparing(entry -> name.apply(entry.getKey())))
                            .map(entry -> row(by.part(entry.getKey()).key(), name.apply(entry.getKey()),
                                    entry.getValue()))
                            .toList());
        }

        private static DumbbellChart.Row row(String key, String name, ComplaintGroup group) {
            var improved = group.changes().share(ComplaintChange.IMPROVED);
            var shown = SmallNumbers.PART.detailOf(improved.of());
            var means = group.means().filter(_ -> shown == ShownDetail.RATE);
            return new DumbbellChart.Row(
                    key, name, means.map(found -> new DumbbellChart.Figures(found.before(), found.now())),
                    means.map(found -> signed(found.change().mean())).orElse(""),
                    shown == ShownDetail.HIDDEN ? "" : FigureWords.share(improved, SmallNumbers.PART),
                    shown == ShownDetail.RATE ? Texts.of("outcome.n.of", FigureWords.number(improved.of())) : "",
                    name + ": " + shareAndMeans(group, means.orElse(null)));
        }

        private static String shareAndMeans(ComplaintGroup group, @Nullable Means means) {
            var improved = OutcomeCharts.figures(group.changes().share(ComplaintChange.IMPROVED));
            return means == null
                    ? improved
                    : Texts.of(
                            "outcome.complaint.said", one(means.before()), one(means.now()),
                            signed(means.change().mean()),
                            signed(means.change().low()), signed(means.change().high()), improved);
        }

        private static String one(double number) {
            return String.format(Texts.spoken(), "%.1f", number);
        }

        /** With its sign, except where it rounds to zero. */
        static String signed(double number) {
            var figure = one(Math.abs(number));
            return figure.equals("0.0") ? figure : (number < 0 ? "\u2212" : "+") + figure;
        }
    }
}
