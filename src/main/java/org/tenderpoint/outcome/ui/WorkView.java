package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;

/** A measure by modality and pressure; a session with several kinds of work counts in each. */
@Route("outcomes/work")
@RolesAllowed({"THERAPIST", "MANAGER"})
class WorkView extends MeasurePage {

    WorkView(OutcomeChoices choices) {
        super(OutcomePlace.WORK, choices);
    }

    @Override
    Component measured(OutcomeAddress asked, Measure measure) {
        var shares = outcomes().by(Dimension.WORK, measure, asked.filter());
        return empty(shares)
                ? emptyState(asked)
                : figure(OutcomeCharts.work(shares, measure), asked, measure, Dimension.WORK);
    }
}
