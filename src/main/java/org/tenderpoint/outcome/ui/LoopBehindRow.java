package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.html.Span;
import org.tenderpoint.outcome.LoopRow;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.referral.ui.ReferralNavigation;

/** One referral behind a mark. */
class LoopBehindRow extends LookRow {

    LoopBehindRow(LoopRow one) {
        super(
                one.day(), one.clientName().map(name -> name + " \u00b7 ").orElse("") + Texts.label(one.discipline()),
                small(said(one)), new Span(Texts.label(one.state())),
                Texts.of("outcome.loop.behind.open", Texts.label(one.discipline()), Dates.date(one.day())),
                () -> ReferralNavigation.open(one.referral()));
    }

    private static String said(LoopRow one) {
        return one.waited().isPresent()
                ? one.owner() + " \u00b7 " + Texts.of("outcome.loop.behind.waited", one.waited().getAsInt())
                : one.owner();
    }
}
