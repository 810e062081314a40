package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tenderpoint.outcome.ComparedShare;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.HandsDoneService;

/**
 * A measure by therapist, and by place where there are several, against the limits of chance: a reason to look at it
 * together, never a ranking.
 */
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
            return emptyState(asked);
        }
        var figure = new Div(funnel(therapists, "outcome.filter.therapist", asked, measure, Dimension.THERAPIST));
        var places = outcomes().places(measure, asked.filter());
        if (!places.isEmpty()) {
            figure.add(funnel(places, "practice.place", asked, measure, Dimension.PLACE));
        }
        if (user.has(Role.MANAGER)) {
            hands.lastWeekOfAll().ifPresent(week -> figure.add(
                    paragraph("meta measure", Texts.of("outcome.hands", week.firm(), week.all()))));
        }
        return figure;
    }

    private Div funnel(
            List<ComparedShare> compared, String whatKey, OutcomeAddress asked, Measure measure, Dimension<?> by) {
        var funnel = OutcomeCharts.funnel(measure, compared, whatKey);
        var figure = new Div(figure(funnel, asked, measure, by));
        if (compared.size() > funnel.dots().size()) {
            figure.add(note(by == Dimension.PLACE ? "outcome.funnel.few_places" : "outcome.funnel.few"));
        }
        return figure;
    }
}
