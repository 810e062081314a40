package org.tenderpoint.outcome.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tenderpoint.outcome.ReferralMark;
import org.tenderpoint.outcome.ReferralOutcomeService;
import org.tenderpoint.outcome.ui.OutcomeAddress.ReferralAddress;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.referral.ui.ReferralNavigation;

/** The referrals behind a mark, the latest first. */
@Route("outcomes/referrals/behind")
@RolesAllowed({"THERAPIST", "MANAGER"})
class ReferralsBehindView extends Page implements BeforeEnterObserver {

    private final OutcomeChoices choices;

    ReferralsBehindView(OutcomeChoices choices) {
        super("outcome.loop.behind");
        this.choices = choices;
        back(Texts.of("outcome.behind.back"), () -> UI.getCurrent().getPage().getHistory().back());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        var asked = ReferralAddress.read(choices.read(address), address);
        var pane = new Pane(Texts.of("outcome.loop.behind")).padded();
        UnreadableAddress.box(choices.misread(address, Optional.empty())).ifPresent(pane::add);
        pane.add(asked.mark().map(mark -> referralsBehind(asked.asked(), mark))
                .orElseGet(ReferralsBehindView::emptyState));
        panes(Columns.ONE, pane);
    }

    private Component referralsBehind(OutcomeAddress asked, ReferralMark mark) {
        subtitle(OneLine.of(mark.discipline().map(Texts::label).orElse(""), ReferralCharts.name(mark.pick())));
        int count = choices.loops().count(mark, asked.filter());
        if (count == 0) {
            return emptyState();
        }
        return div("stack loose",
                Pane.heading(Texts.of("outcome.loop.behind"), String.valueOf(count)),
                new PagedList(count,
                        (offset, limit) -> choices.loops().referrals(mark, asked.filter(), offset, limit).stream()
                                .map(LoopBehindRow::new)
                                .toList()));
    }

    private static Component emptyState() {
        return new EmptyState(Icons.SHARE, Texts.of("outcome.loop.behind.none"), Texts.of("outcome.behind.none_why"));
    }

    private static class LoopBehindRow extends PagedList.Row {

        LoopBehindRow(ReferralOutcomeService.ListedReferral one) {
            super(
                    one.day(),
                    OneLine.of(one.clientName().orElse(""), Texts.label(one.discipline())),
                    small(ownerAndWait(one)), new Span(Texts.label(one.state())),
                    () -> ReferralNavigation.open(one.referral()));
        }

        private static String ownerAndWait(ReferralOutcomeService.ListedReferral one) {
            return OneLine.of(one.owner(), one.waited().isPresent()
                    ? Texts.of("outcome.loop.behind.waited", one.waited().getAsInt())
                    : "");
        }
    }
}
