package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.platform.Texts;

/** The work around sessions: how clients were asked, what was changed, what waits. */
@Route("outcomes/process")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ProcessView extends MeasurePage {

    private static final List<Measure> SHOWN = List.of(
            Measure.CHANGED, Measure.LOWERED, Measure.OVERRIDDEN, Measure.REACHED,
            Measure.UNSIGNED);

    ProcessView(OutcomeChoices choices) {
        super(OutcomePlace.PROCESS, choices);
    }

    @Override
    Component measured(OutcomeAddress asked, Measure measure) {
        var overview = outcomes().overview(asked.filter());
        if (overview.sessions() == 0) {
            return emptyState(asked);
        }
        var asking = outcomes().by(Dimension.ASKED, Measure.RESPONSE, asked.filter());
        var all = new Div(
                grid(SHOWN.stream()
                        .map(one -> new ShareFigure(
                                one, overview, so -> open(asked, new OutcomeMark(one, so, Optional.empty()))))
                        .toArray(Component[]::new)),
                figure(
                        OutcomeCharts.asked(asking), asked, Measure.RESPONSE, Dimension.ASKED));
        var ahead = outcomes().by(Dimension.AHEAD, Measure.MARKED, asked.filter());
        if (!ahead.isEmpty()) {
            all.add(figure(
                    OutcomeCharts.bars(Measure.MARKED, "outcome.ahead", Dimension.AHEAD, ahead, Texts::label),
                    asked, Measure.MARKED, Dimension.AHEAD));
        }
        all.addClassNames("stack", "loose");
        return all;
    }
}
