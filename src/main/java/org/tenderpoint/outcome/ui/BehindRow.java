package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.tenderpoint.outcome.OutcomeSession;
import org.tenderpoint.session.ui.SessionNavigation;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Dates;

/** One session behind a mark, and the way to it. A manager is asked there why they look. */
class BehindRow extends ListItem {

    BehindRow(OutcomeSession session) {
        addClassName("list-row");
        var day = new Span(Dates.shortDate(session.day()));
        day.addClassNames("outcome-day", "number");
        var who = new Span(session.clientName().map(name -> name + " \u00b7 " + session.therapist()).orElse(session.therapist()));
        who.addClassName("strong");
        var work = new Span(session.work().isEmpty()
                ? Texts.of("outcome.behind.no_work")
                : session.work().stream()
                        .map(kind -> Texts.of("outcome.behind.work", Texts.label(kind.modality()), kind.pressure()))
                        .collect(Collectors.joining(", ")));
        work.addClassNames("small", "muted");
        var words = new Div(who, work);
        words.addClassNames("grow", "stack", "tight");
        var worst = new Span(session.worst().isPresent()
                ? Texts.of("outcome.behind.worst", session.worst().getAsInt())
                : Texts.of("outcome.behind.unanswered"));
        worst.addClassNames("list-state", "number");
        var open = Buttons.plain(Texts.of("outcome.behind.open"), _ -> SessionNavigation.open(session.session()));
        var action = new Div(open);
        action.addClassName("list-action");
        open.setAriaLabel(Texts.of("outcome.behind.open.of", Dates.date(session.day()), session.therapist()));
        add(day, words, worst, action);
    }
}
