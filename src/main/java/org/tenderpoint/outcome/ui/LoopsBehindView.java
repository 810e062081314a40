package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.tenderpoint.outcome.LoopMark;
import org.tenderpoint.outcome.LoopRow;
import org.tenderpoint.referral.ui.ReferralNavigation;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.EmptyState;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;

/** The referrals behind a mark, the latest first, and the way to each. */
@Route("outcomes/referrals/behind")
@RolesAllowed({"THERAPIST", "MANAGER"})
class LoopsBehindView extends Page implements BeforeEnterObserver {

    private final OutcomeChoices choices;

    LoopsBehindView(OutcomeChoices choices) {
        super("outcome.loop.behind");
        this.choices = choices;
        back(Texts.of("outcome.behind.back"), () -> UI.getCurrent().getPage().getHistory().back());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        var asked = LoopAsked.read(choices.read(address), address);
        var pane = new Pane(Texts.of("outcome.loop.behind")).padded();
        Misread.box(choices.misread(address, Optional.empty())).ifPresent(pane::add);
        pane.add(asked.mark().map(mark -> behind(asked.asked(), mark)).orElseGet(LoopsBehindView::nothing));
        panes(Columns.ONE, pane);
    }

    private Component behind(Asked asked, LoopMark mark) {
        subtitle(mark.discipline().map(one -> Texts.label(one) + " \u00b7 ").orElse("") + LoopCharts.name(mark.pick()));
        int count = choices.loops().count(mark, asked.filter());
        if (count == 0) {
            return nothing();
        }
        var all = new Div(
                Pane.heading(Texts.of("outcome.loop.behind"), String.valueOf(count)),
                new PagedList(count, (offset, limit) -> choices.loops().referrals(mark, asked.filter(), offset, limit).stream()
                        .map(LoopsBehindView::row)
                        .toList()));
        all.addClassNames("stack", "loose");
        return all;
    }

    private static Component nothing() {
        return new EmptyState(Icons.SHARE, Texts.of("outcome.loop.behind.none"), Texts.of("outcome.behind.none_why"));
    }

    private static ListItem row(LoopRow one) {
        var day = new Span(Dates.shortDate(one.day()));
        day.addClassNames("outcome-day", "number");
        var who = new Span(one.clientName().map(name -> name + " \u00b7 ").orElse("") + Texts.label(one.discipline()));
        who.addClassName("strong");
        var whose = new Span(one.owner() + (one.waited().isPresent()
                ? " \u00b7 " + Texts.of("outcome.loop.behind.waited", one.waited().getAsInt())
                : ""));
        whose.addClassNames("small", "muted");
        var words = new Div(who, whose);
        words.addClassNames("grow", "stack", "tight");
        var state = new Span(Texts.label(one.state()));
        state.addClassName("list-state");
        var open = Buttons.plain(Texts.of("outcome.behind.open"), _ -> ReferralNavigation.open(one.referral()));
        open.setAriaLabel(Texts.of("outcome.loop.behind.open", Texts.label(one.discipline()), Dates.date(one.day())));
        var action = new Div(open);
        action.addClassName("list-action");
        var row = new ListItem(day, words, state, action);
        row.addClassName("list-row");
        return row;
    }
}
