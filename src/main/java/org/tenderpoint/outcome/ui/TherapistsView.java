package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.ui.OutcomePage.MeasurePage;

/** By therapist against what chance would do: a reason to look at it together, never a ranking. */
@Route("outcomes/therapists")
@RolesAllowed({"THERAPIST", "MANAGER"})
class TherapistsView extends MeasurePage {

    TherapistsView(OutcomeChoices choices) {
        super(OutcomePlace.THERAPISTS, choices);
    }

    @Override
    Component measured(OutcomeAddress asked, Measure measure) {
        var therapists = outcomes().therapists(measure, asked.filter());
        if (therapists.isEmpty()) {
            return nothing(asked);
        }
        var funnel = OutcomeCharts.funnel(measure, therapists);
        var few = therapists.size() - funnel.dots().size();
        var figure = figure(funnel, asked, measure, Dimension.THERAPIST);
        return few == 0 ? figure : new Div(figure, note("outcome.funnel.few"));
    }
}
