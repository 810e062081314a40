package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import org.tenderpoint.followup.WorklistRow;
import org.tenderpoint.followup.answers.ClientReportWords;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.ui.FollowUpList.WorklistLine;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.TimePassed;
import org.tenderpoint.practice.SampleName;

/** One line of the list: time since the session, who, how often tried, what to do. */
class FollowUpLine extends WorklistLine {

    private static final int CALLS = 3;

    FollowUpLine(WorklistRow.OfFollowUp row, Instant now, ZoneId zone) {
        this(row, now, zone, Optional.empty());
    }

    /** @param list what else can be done, if the line is in the list */
    FollowUpLine(WorklistRow.OfFollowUp row, Instant now, ZoneId zone, Optional<FollowUpList.Listener> list) {
        addClassName("list-row");
        var hours = div("hours");
        var figure = new Element("b");
        var passed = TimePassed.between(row.sessionEnd(), now);
        figure.appendChild(new Span(passed.before()).getElement(), Element.createText(passed.figure()));
        hours.getElement().appendChild(figure);
        hours.add(new Span(passed.after()));

        var who = div("grow stack tight", span("person-name", row.clientName()), span("meta", details(row, now, zone)));
        // shows the reason for an alert before anybody has called
        row.told().ifPresent(told -> {
            who.add(span("small told-line", ClientReportWords.reason(told, zone, now)));
        });

        var state = div("list-state", state(row));
        var action = div("list-action", row.takenBy().isPresent() ? taken(row, list) : call(row, list, "call"));
        row.nextKind().filter(kind -> kind == ContactKind.READ)
                .flatMap(_ -> list.flatMap(listener -> listener.read(row)))
                .ifPresent(read -> action.add(Buttons.plain(Texts.of("followup.list.read"), click -> read.run())));
        list.ifPresent(listener -> action.add(menu(row, listener)));
        add(hours, who, tries(row), state, action);
    }

    private static Component call(WorklistRow.OfFollowUp row, Optional<FollowUpList.Listener> list, String words) {
        return Buttons.with(Icons.PHONE, Buttons.soft(Texts.of("followup.list." + words), click -> list
                .ifPresentOrElse(listener -> listener.call(row), () -> FollowUpNavigation.call(row.id()))));
    }

    /** Rare actions are in a menu, which leaves the line's width for words. */
    private static Component menu(WorklistRow.OfFollowUp row, FollowUpList.Listener listener) {
        var button = Buttons.icon(Icons.MORE, Texts.of("followup.list.more", row.clientName()), click -> {});
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("aria-haspopup", "menu");
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(Texts.of("followup.list.link"), click -> listener.handOver(row));
        listener.giveAway(row).ifPresent(give -> menu.addItem(Texts.of("followup.list.give"), click -> give.run()));
        return button;
    }

    private static String details(WorklistRow.OfFollowUp row, Instant now, ZoneId zone) {
        var parts = new ArrayList<String>();
        if (row.unwanted()) {
            parts.add(Texts.of("followup.list.unwanted"));
        }
        row.managersTold().ifPresent(at -> parts.add(Texts.of("followup.list.waits_a_week")));
        row.modality().ifPresent(modality -> parts.add(Texts.label(modality)));
        row.nextKind().ifPresent(kind -> parts.add(kind(kind)));
        row.nextDue().filter(due -> due.isAfter(now)).ifPresent(due -> parts.add(
                Texts.of(row.overdue() ? "followup.list.planned" : "followup.list.due",
                        Dates.in(zone).dateTime(due, now))));
        parts.add(SampleName.inRow(row.owner()));
        return OneLine.of(parts);
    }

    /** What comes next; for a message, what is awaited after it. */
    private static String kind(ContactKind kind) {
        return switch (kind) {
            case INVITATION -> Texts.of("followup.list.kind.invitation");
            case RECHECK_LINK -> Texts.of("followup.list.kind.recheck_link");
            case REMINDER -> Texts.of("followup.list.kind.reminder");
            default -> Texts.label(kind);
        };
    }

    private static StateBadge state(WorklistRow.OfFollowUp row) {
        if (row.level().isPresent()) {
            var level = row.level().get();
            return new StateBadge(Levels.state(level), Levels.word(level)).plain();
        }
        // after an emergency in the session about which nobody has asked yet
        if (row.alert()) {
            return new StateBadge(State.URGENT, Texts.of("followup.alert.title")).plain();
        }
        return row.overdue()
                ? new StateBadge(State.ADAPT, Icons.CLOCK, Texts.of("followup.list.overdue")).plain()
                : new StateBadge(State.NEUTRAL, Icons.CLOCK, Texts.of("followup.list.not_asked")).plain();
    }

    private static Component taken(WorklistRow.OfFollowUp row, Optional<FollowUpList.Listener> list) {
        var key = row.mayBeTakenOver() ? "followup.list.may_be_taken" : "followup.list.taken";
        var words = span("meta", Texts.of(key, row.takenBy().map(SampleName::inRow).orElse("")));
        if (!row.mayBeTakenOver()) {
            return words;
        }
        return div("stack tight", words, call(row, list, "take_over"));
    }

    /** Tries as dots and as words. */
    private static Div tries(WorklistRow.OfFollowUp row) {
        var dots = span("tries");
        dots.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < CALLS; i++) {
            var dot = new Element("i");
            if (i < row.tries()) {
                dot.getClassList().add("made");
            }
            dots.getElement().appendChild(dot);
        }
        var words = span("meta", row.lastOutcome()
                .map(outcome -> row.tries() == 0
                        ? Texts.label(outcome)
                        : Texts.of("followup.list.tries", row.tries(), Texts.label(outcome)))
                .orElseGet(() -> Texts.of("followup.list.no_tries")));
        return div("stack tight follow-up-tries", dots, words);
    }
}
