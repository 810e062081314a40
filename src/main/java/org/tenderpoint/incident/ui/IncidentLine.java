package org.tenderpoint.incident.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.span;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import org.tenderpoint.incident.Harm;
import org.tenderpoint.incident.IncidentListService.IncidentRow;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

/** One entry of the book: what, with whom, how bad, and by when it is read or what came of it. */
class IncidentLine extends Div {

    IncidentLine(IncidentRow row, ZoneId zone) {
        addClassName("list-row");
        var what = row.incident().what();
        var kind = span("person-name", Texts.label(what.kind()));
        var more = span("meta", OneLine.of(
                Dates.date(what.day()), row.client(), what.harm() == Harm.NONE ? "" : Texts.label(what.harm())));
        var words = div("grow stack tight", kind, more, span("small", what.happened()));
        var state = div("list-state", state(row, zone));
        var open = Buttons.soft(
                Texts.of(row.forMe() ? "incident.line.review" : "incident.line.open"),
                click -> UI.getCurrent().navigate(IncidentNavigation.route(row.incident().id())));
        Buttons.about(Texts.label(what.kind()) + ", " + Dates.date(what.day()), open);
        add(words, state, div("list-action", open));
    }

    private static StateBadge state(IncidentRow row, ZoneId zone) {
        if (row.incident().withdrawal().isPresent()) {
            return new StateBadge(State.NEUTRAL, Icons.CLOSE, Texts.of("incident.withdrawn")).plain();
        }
        return row.incident().review()
                .map(review -> new StateBadge(State.OK, Texts.label(review.result())).plain())
                .orElseGet(() -> {
                    var until = Texts.of("incident.line.until",
                            Dates.shortDate(Dates.in(zone).dayOf(row.incident().due())));
                    return row.late()
                            ? new StateBadge(State.STOP, until).plain()
                            : new StateBadge(State.NEUTRAL, Icons.CLOCK, until).plain();
                });
    }
}
