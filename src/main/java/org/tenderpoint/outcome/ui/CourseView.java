package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.rules.SmallNumbers;

/** A measure from month to month. */
@Route("outcomes/course")
@RolesAllowed({"THERAPIST", "MANAGER"})
class CourseView extends MeasurePage {

    CourseView(OutcomeChoices choices) {
        super(OutcomePlace.COURSE, choices);
    }

    @Override
    Component measured(OutcomeAddress asked, Measure measure) {
        var shares = outcomes().by(Dimension.MONTH, measure, asked.filter());
        var scope = asked.filter().part() || !choices().manager() ? SmallNumbers.PART : SmallNumbers.PRACTICE;
        return empty(shares)
                ? emptyState(asked)
                : figure(OutcomeCharts.months(measure, shares, scope), asked, measure, Dimension.MONTH);
    }
}
