package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.outcome.CaseKind;
import org.tenderpoint.outcome.OutcomeCase;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.session.ui.SessionNavigation;

/** One case. */
class CaseRow extends LookRow {

    CaseRow(OutcomeCase one, CaseKind kind) {
        super(
                one.day(),
                one.clientName().map(name -> name + " \u00b7 ").orElse("")
                        + Texts.of("outcome.case.by", one.therapist()),
                said(one, kind), one.level().<Component>map(FollowUpNavigation::badge).orElseGet(Span::new),
                Texts.of("outcome.case.open.of", Dates.date(one.day()), one.therapist()), () -> open(one));
    }

    private static Component said(OutcomeCase one, CaseKind kind) {
        if (kind != CaseKind.LOWERED && one.waits()) {
            return new StateBadge(State.URGENT, Icons.PHONE, Texts.of("outcome.case.no_contact")).plain();
        }
        return small(switch (kind) {
            case URGENT, RED_FLAG -> one.contacted()
                    .map(time -> Texts.of("outcome.case.contact", ContactTimes.time(time)))
                    .orElse(Texts.of("outcome.case.no_alert"));
            case LOWERED -> lowered(one);
        });
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
                () -> one.followUp().ifPresentOrElse(FollowUpNavigation::call,
                        () -> SessionNavigation.open(one.session())));
    }
}
