package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.tenderpoint.followup.FollowUpRow;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.State;
import org.tenderpoint.shared.ui.StateBadge;

/** One line of the list: hours since the session, who, how often tried, what to do. */
class FollowUpLine extends Div {

    private static final int CALLS = 3;

    FollowUpLine(FollowUpRow row, Instant now, ZoneId zone) {
        this(row, now, zone, Optional.empty(), Optional.empty());
    }

    /**
     * @param giveAway for who may give it to somebody else
     * @param handOver hands the client a link to answer by
     */
    FollowUpLine(
            FollowUpRow row, Instant now, ZoneId zone, Optional<Runnable> giveAway, Optional<Runnable> handOver) {
        addClassName("list-row");
        var hours = new Div();
        hours.addClassName("hours");
        var figure = new Element("b");
        figure.setText(String.valueOf(Dates.hours(row.sessionEnd(), now)));
        hours.getElement().appendChild(figure);
        hours.add(new Span(Texts.of("followup.list.hours_ago")));

        var name = new Span(row.clientName());
        name.addClassName("person-name");
        var more = new Span(more(row, now, zone));
        more.addClassName("meta");
        var who = new Div(name, more);
        who.addClassNames("grow", "stack", "tight");

        var state = new Div(state(row));
        state.addClassName("list-state");
        var action = new Div(row.takenBy().isPresent()
                ? taken(row)
                : Buttons.with(Icons.PHONE, Buttons.soft(
                        Texts.of("followup.list.call"), click -> FollowUpNavigation.call(row.id()))));
        action.addClassName("list-action");
        handOver.ifPresent(hand -> action.addComponentAsFirst(
                Buttons.quiet(Texts.of("followup.list.link"), click -> hand.run())));
        giveAway.ifPresent(give -> action.addComponentAsFirst(
                Buttons.quiet(Texts.of("followup.list.give"), click -> give.run())));
        add(hours, who, tries(row), state, action);
    }

    private static String more(FollowUpRow row, Instant now, ZoneId zone) {
        var parts = new ArrayList<String>();
        if (row.unwanted()) {
            parts.add(Texts.of("followup.list.unwanted"));
        }
        row.modality().ifPresent(modality -> parts.add(Texts.label(modality)));
        row.nextKind().ifPresent(kind -> parts.add(Texts.label(kind)));
        row.nextDue().filter(due -> due.isAfter(now)).ifPresent(due -> parts.add(
                Texts.of("followup.list.due", Dates.in(zone).dateTime(due, now))));
        parts.add(row.owner());
        return String.join(" · ", parts);
    }

    private static StateBadge state(FollowUpRow row) {
        if (row.level().isPresent()) {
            var level = row.level().get();
            return new StateBadge(Levels.state(level), Levels.word(level)).plain();
        }
        return row.overdue()
                ? new StateBadge(State.ADAPT, Icons.CLOCK, Texts.of("followup.list.overdue")).plain()
                : new StateBadge(State.NEUTRAL, Icons.CLOCK, Texts.of("followup.list.not_asked")).plain();
    }

    private static Span taken(FollowUpRow row) {
        var words = new Span(Texts.of("followup.list.taken", row.takenBy().orElse("")));
        words.addClassName("meta");
        return words;
    }

    /** Tries as dots and as words. */
    private static Div tries(FollowUpRow row) {
        var dots = new Span();
        dots.addClassName("tries");
        dots.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < CALLS; i++) {
            var dot = new Element("i");
            if (i < row.tries()) {
                dot.getClassList().add("made");
            }
            dots.getElement().appendChild(dot);
        }
        var words = new Span(row.lastOutcome()
                .map(outcome -> Texts.of("followup.list.tries", row.tries(), Texts.label(outcome)))
                .orElseGet(() -> Texts.of("followup.list.no_tries")));
        words.addClassName("meta");
        var box = new Div(dots, words);
        box.addClassNames("stack", "tight", "follow-up-tries");
        return box;
    }
}
