package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.ui.OutcomePage.MeasurePage;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.HandsDoneService;

/** By therapist against what chance would do: a reason to look at it together, never a ranking. */
@Route("outcomes/therapists")
@RolesAllowed({"THERAPIST", "MANAGER"})
class TherapistsView extends MeasurePage {

    private final transient HandsDoneService hands;
    private final transient CurrentUser user;

    TherapistsView(OutcomeChoices choices, HandsDoneService hands, CurrentUser user) {
        super(OutcomePlace.THERAPISTS, choices);
        this.hands = hands;
        this.user = user;
    }

    @Override
    Component measured(OutcomeAddress asked, Measure measure) {
        var therapists = outcomes().therapists(measure, asked.filter());
        if (therapists.isEmpty()) {
            return nothing(asked);
        }
        var funnel = OutcomeCharts.funnel(measure, therapists);
        var few = therapists.size() - funnel.dots().size();
        var figure = new Div(figure(funnel, asked, measure, Dimension.THERAPIST));
        if (few > 0) {
            figure.add(note("outcome.funnel.few"));
        }
        if (user.has(Role.MANAGER)) {
            // the last whole week
            var week = hands.practice(2).getLast();
            figure.add(paragraph("meta measure", Texts.of("outcome.hands", week.firm(), week.all())));
        }
        return figure;
    }
}
