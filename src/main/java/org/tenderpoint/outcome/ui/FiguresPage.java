package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.Overview;

/** A page that begins with single measures. */
abstract class FiguresPage extends OutcomePage {

    FiguresPage(OutcomePlace place, OutcomeChoices choices) {
        super(place, choices);
    }

    @Override
    final Component content(OutcomeAddress asked) {
        var overview = outcomes().overview(asked.filter());
        if (overview.sessions() == 0) {
            return emptyState(asked);
        }
        var all = div("stack loose outcome-chart");
        waiting(overview.waiting(), asked).ifPresent(all::add);
        fill(all, asked, overview);
        return all;
    }

    /** Adds the page's content; called only if there are sessions. */
    abstract void fill(Div all, OutcomeAddress asked, Overview overview);

    static Div figures(List<Measure> measures, OutcomeAddress asked, Overview overview) {
        return grid(measures.stream().map(measure -> figure(measure, asked, overview)).toArray(Component[]::new));
    }

    static ShareFigure figure(Measure measure, OutcomeAddress asked, Overview overview) {
        return new ShareFigure(measure, overview,
                so -> open(asked, new OutcomeMark(measure, so, Optional.empty())));
    }
}
