package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeGroupService.AdjustmentOutcome;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.platform.chart.PartsChart;
import org.tenderpoint.platform.ui.ChartFigure;
import org.tenderpoint.vocabulary.say.Say;

/** Adjustments for next sessions: how often they were recommended and used, and how sore clients were then. */
@Route("outcomes/adjustments")
@RolesAllowed({"THERAPIST", "MANAGER"})
class AdjustmentsView extends FiguresPage {

    private static final List<Measure> SHOWN = List.of(Measure.ADVISED, Measure.ADVICE_USED, Measure.ADJUSTED_BETTER,
            Measure.CAUSE_NAMED, Measure.HOME_DONE, Measure.HOME_HELPED);

    AdjustmentsView(OutcomeChoices choices) {
        super(OutcomePlace.ADJUSTMENTS, choices);
    }

    @Override
    void fill(Div all, OutcomeAddress asked, Overview overview) {
        var kinds = choices().groups().adjustments(asked.filter());
        all.add(figures(SHOWN, asked, overview));
        causes(asked, overview).ifPresent(all::add);
        if (!kinds.isEmpty()) {
            all.add(chart(AdjustmentCharts.uses(kinds), "outcomes-adjustments", asked));
            all.add(felt(kinds, asked));
        }
    }

    /** How often each likely cause was named; a session may name several. */
    private Optional<Component> causes(OutcomeAddress asked, Overview overview) {
        var all = overview.share(Measure.CAUSE_NAMED);
        var named = outcomes().by(Dimension.CAUSE, Measure.CAUSE_NAMED, asked.filter()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        // the two counts come from two scans, and answers may arrive in between
                        one -> new Share(Math.min(one.getValue().count(), all.of()), all.of(), all.missing())));
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(figure(
                        OutcomeCharts.bars(Measure.CAUSE_NAMED, "outcome.cause", Dimension.CAUSE, named,
                                id -> WhySore.title(id).map(Say::it).orElse(id)),
                        asked, Measure.CAUSE_NAMED, Dimension.CAUSE));
    }

    static Component felt(List<AdjustmentOutcome> kinds, OutcomeAddress asked) {
        return chart(AdjustmentCharts.felt(kinds), "outcomes-after-adjustments", asked);
    }

    private static Component chart(PartsChart chart, String file, OutcomeAddress asked) {
        if (chart.rows().isEmpty()) {
            return new Div();
        }
        var figure = new ChartFigure(chart, file);
        figure.addMarkListener(key -> open(asked, AdjustmentCharts.MarkKey.read(key)));
        return figure;
    }
}
