package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.outcome.CaseKind;
import org.tenderpoint.outcome.OutcomeCase;
import org.tenderpoint.session.ui.SessionNavigation;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.State;
import org.tenderpoint.shared.ui.StateBadge;

/** One case, and the way to its result. Who may not read it yet is asked there why they look. */
class CaseRow extends ListItem {

    CaseRow(OutcomeCase one, CaseKind kind) {
        addClassName("list-row");
        var day = new Span(Dates.shortDate(one.day()));
        day.addClassNames("outcome-day", "number");
        var who = new Span(one.clientName().map(name -> name + " \u00b7 ").orElse("") + Texts.of("outcome.case.by", one.therapist()));
        who.addClassName("strong");
        var words = new Div(who, said(one, kind));
        words.addClassNames("grow", "stack", "tight");
        var badge = new Div();
        badge.addClassName("list-state");
        one.level().map(FollowUpNavigation::badge).ifPresent(badge::add);
        var open = Buttons.plain(Texts.of("outcome.behind.open"), _ -> open(one));
        open.setAriaLabel(Texts.of("outcome.case.open.of", Dates.date(one.day()), one.therapist()));
        var action = new Div(open);
        action.addClassName("list-action");
        add(day, words, badge, action);
    }

    private static Component said(OutcomeCase one, CaseKind kind) {
        if (kind == CaseKind.URGENT && one.contacted().isEmpty()) {
            return new StateBadge(State.URGENT, Icons.PHONE, Texts.of("outcome.case.no_contact")).plain();
        }
        var words = new Span(switch (kind) {
            case URGENT -> Texts.of("outcome.case.contact", ContactTimes.time(one.contacted().orElseThrow()));
            case RED_FLAG -> one.contacted()
                    .map(time -> Texts.of("outcome.case.contact", ContactTimes.time(time)))
                    .orElse(Texts.of("outcome.case.no_alert"));
            case LOWERED -> lowered(one);
        });
        words.addClassNames("small", "muted", "number");
        return words;
    }

    private static String lowered(OutcomeCase one) {
        var from = one.proposed().map(Texts::label).orElse("");
        return one.changedBy()
                .filter(name -> !name.isEmpty())
                .map(name -> Texts.of("outcome.case.lowered_by", from, name))
                .orElse(Texts.of("outcome.case.lowered_from", from));
    }

    private static void open(OutcomeCase one) {
        one.result().ifPresentOrElse(
                FollowUpNavigation::recommendation,
                () -> one.followUp().ifPresentOrElse(FollowUpNavigation::call, () -> SessionNavigation.open(one.session())));
    }
}
