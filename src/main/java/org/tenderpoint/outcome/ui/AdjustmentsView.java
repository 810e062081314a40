package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.shared.chart.PartsChart;
import org.tenderpoint.shared.ui.ChartFigure;

/** What was recommended for next sessions: how often, whether it was used, and how sore clients were then. */
@Route("outcomes/adjustments")
@RolesAllowed({"THERAPIST", "MANAGER"})
class AdjustmentsView extends OutcomePage {

    private static final List<Measure> SHOWN = List.of(Measure.ADVISED, Measure.ADVICE_USED, Measure.ADJUSTED_BETTER);

    AdjustmentsView(OutcomeChoices choices) {
        super(OutcomePlace.ADJUSTMENTS, choices);
    }

    @Override
    Component shown(Asked asked) {
        var overview = outcomes().overview(asked.filter());
        if (overview.sessions() == 0) {
            return nothing(asked);
        }
        var kinds = choices().groups().adjustments(asked.filter());
        var all = new Div();
        all.addClassNames("stack", "loose", "outcome-chart");
        waiting(overview.waiting(), asked).ifPresent(all::add);
        all.add(grid(SHOWN.stream()
                .map(measure -> new ShareFigure(
                        measure, overview, so -> open(asked, new OutcomeMark(measure, so, Optional.empty()))))
                .toArray(Component[]::new)));
        if (!kinds.isEmpty()) {
            all.add(figure(AdjustmentCharts.uses(kinds), "outcomes-adjustments", asked));
            all.add(figure(AdjustmentCharts.felt(kinds), "outcomes-after-adjustments", asked));
        }
        return all;
    }

    private static Component figure(PartsChart chart, String file, Asked asked) {
        if (chart.rows().isEmpty()) {
            return new Div();
        }
        var figure = new ChartFigure(chart, file);
        figure.addMarkListener(key -> open(asked, MarkKey.read(key)));
        return figure;
    }
}
