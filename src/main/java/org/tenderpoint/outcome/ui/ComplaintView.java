package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.outcome.By;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.rules.ComplaintGroup;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.ChartFigure;

/** The complaint at arrival and at the follow-up, by condition or by modality, with whom it improved for beyond what may be chance. */
@Route("outcomes/complaint")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ComplaintView extends OutcomePage {

    private static final List<Measure> SHOWN = List.of(Measure.IMPROVED, Measure.DETERIORATED);

    ComplaintView(OutcomeChoices choices) {
        super(OutcomePlace.COMPLAINT, choices);
    }

    @Override
    Component shown(Asked asked) {
        var overview = outcomes().overview(asked.filter());
        if (overview.sessions() == 0) {
            return nothing(asked);
        }
        var all = new Div();
        all.addClassNames("stack", "loose", "outcome-chart");
        waiting(overview.waiting(), asked).ifPresent(all::add);
        all.add(grid(SHOWN.stream()
                .map(measure -> new ShareFigure(
                        measure, overview, so -> open(asked, new OutcomeMark(measure, so, Optional.empty()))))
                .toArray(Component[]::new)));
        all.add(figure(By.CONDITION, "condition", asked), figure(By.MODALITY, "modality", asked));
        return all;
    }

    private <K extends Enum<K> & Coded> Component figure(By<K> by, String what, Asked asked) {
        Map<K, ComplaintGroup> groups = choices().groups().complaints(by, asked.filter());
        var chart = ComplaintCharts.groups(by, what, groups, Texts::label);
        if (chart.rows().isEmpty()) {
            return new Div();
        }
        var figure = new ChartFigure(chart, "outcomes-complaint-" + what);
        figure.addMarkListener(key -> open(
                asked, new OutcomeMark(Measure.IMPROVED, OutcomeMark.So.YES, Optional.of(by.part(by.key(key).orElseThrow())))));
        return figure;
    }
}
