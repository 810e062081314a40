package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.Overview;
import org.tenderpoint.outcome.rules.ComplaintTally.ComplaintGroup;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.ChartFigure;

/**
 * The complaint at arrival and at the follow-up, by condition or by modality, with whom it improved for beyond what may
 * be chance.
 */
@Route("outcomes/complaint")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ComplaintView extends FiguresPage {

    private static final List<Measure> SHOWN = List.of(Measure.IMPROVED, Measure.DETERIORATED);

    ComplaintView(OutcomeChoices choices) {
        super(OutcomePlace.COMPLAINT, choices);
    }

    @Override
    void fill(Div all, OutcomeAddress asked, Overview overview) {
        all.add(figures(SHOWN, asked, overview), chart(Dimension.CONDITION, "condition", asked),
                chart(Dimension.MODALITY, "modality", asked));
    }

    private <K extends Enum<K> & Coded> Component chart(Dimension<K> by, String what, OutcomeAddress asked) {
        Map<K, ComplaintGroup> groups = choices().groups().complaints(by, asked.filter());
        var drawn = ComplaintCharts.groups(by, what, groups, Texts::label);
        if (drawn.rows().isEmpty()) {
            return new Div();
        }
        var figure = new ChartFigure(drawn, "outcomes-complaint-" + what);
        figure.addMarkListener(key -> open(
                asked, new OutcomeMark(Measure.IMPROVED, OutcomeMark.Holds.YES,
                        Optional.of(by.part(by.key(key).orElseThrow())))));
        return figure;
    }
}
