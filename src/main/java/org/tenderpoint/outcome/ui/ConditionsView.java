package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.platform.Texts;

/** A measure by condition; a client with several conditions counts in each. */
@Route("outcomes/conditions")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ConditionsView extends MeasurePage {

    ConditionsView(OutcomeChoices choices) {
        super(OutcomePlace.CONDITIONS, choices);
    }

    @Override
    Component measured(OutcomeAddress asked, Measure measure) {
        var shares = outcomes().by(Dimension.CONDITION, measure, asked.filter());
        return empty(shares)
                ? emptyState(asked)
                : figure(
                        OutcomeCharts.bars(measure, "outcome.filter.condition", Dimension.CONDITION, shares,
                                Texts::label),
                        asked,
                        measure, Dimension.CONDITION);
    }
}
