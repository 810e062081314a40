package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordDoor;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.rulebook.ReplayRequest;
import org.tenderpoint.rulebook.ReplayService;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.replay.ReplayDifference;
import org.tenderpoint.shared.replay.ReplayLine;
import org.tenderpoint.shared.replay.Replayed;
import org.tenderpoint.shared.replay.ReplayedDecision;
import org.tenderpoint.shared.rule.RuleBookSection;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.NoteBox;
import org.tenderpoint.shared.ui.ReasonForm;
import org.tenderpoint.shared.ui.State;

/**
 * Opens single decisions. A manager says once why they look; the reason holds for whatever they open on this page, and
 * stands in the trail with each look.
 */
class ReplayLook {

    private final ReplayService replays;
    private final ClientService clients;
    private final RecordLookService looks;
    private final PracticeTime time;
    private Optional<String> reason = Optional.empty();

    ReplayLook(ReplayService replays, ClientService clients, RecordLookService looks, PracticeTime time) {
        this.replays = replays;
        this.clients = clients;
        this.looks = looks;
        this.time = time;
    }

    /** The day of a decision, without the hour, by which the calendar would tell whose it is. */
    String day(Replayed one) {
        return Dates.date(Dates.in(time.zone()).dayOf(one.at()));
    }

    /** The decision, or the question for the reason before it. */
    Component into(ReplayRequest request, RuleBookSection book, Replayed one) {
        var place = new Div();
        place.addClassNames("replay-look", "stack");
        open(place, request, book, one);
        return place;
    }

    private void open(Div place, ReplayRequest request, RuleBookSection book, Replayed one) {
        place.removeAll();
        try {
            show(place, replays.open(request, book, one.decision()));
        } catch (RecordClosed closed) {
            closed.client().ifPresent(client -> ask(place, client, () -> open(place, request, book, one)));
        } catch (IllegalArgumentException notOpen) {
            place.add(new NoteBox(State.INFO, Texts.of("rulebook.replay.look.closed")));
        }
    }

    private void ask(Div place, ClientId client, Runnable again) {
        if (looks.door(client) != RecordDoor.REVIEW) {
            place.add(ClientNavigation.closedRecord(looks, client, name(client), again));
        } else if (reason.isPresent()) {
            looks.review(client, reason.get());
            again.run();
        } else {
            place.add(
                    new Paragraph(Texts.of("rulebook.replay.reason.why")),
                    new ReasonForm(
                                    Texts.of("client.review.reason"), Texts.of("rulebook.replay.look"),
                                    RecordLookService.SHORTEST_REASON, RecordLookService.LONGEST_REASON, words -> {
                                        reason = Optional.of(words);
                                        looks.review(client, words);
                                        again.run();
                                    })
                            .help(Texts.of("client.review.reason_help", RecordLookService.SHORTEST_REASON)));
        }
    }

    private void show(Div place, ReplayedDecision decision) {
        var who = new Anchor(ClientNavigation.route(decision.client()), name(decision.client()));
        who.addClassName("strong");
        var when = new Span(Texts.of(
                "rulebook.replay.look.when",
                Dates.in(time.zone()).dateTime(decision.at(), time.now()), decision.ruleSet()));
        when.addClassName("meta");
        var head = new Div(who, when);
        head.addClassNames("stack", "tight");
        place.add(head, differences(decision.differences()));
    }

    private static Component differences(List<ReplayDifference> differences) {
        if (differences.isEmpty()) {
            return new Paragraph(Texts.of("rulebook.replay.look.same"));
        }
        var list = new UnorderedList();
        list.addClassName("replay-differences");
        differences.forEach(one -> {
            var title = new Span(one.title());
            title.addClassName("strong");
            var rules = new Span(String.join(", ", one.rules()));
            rules.addClassName("source");
            list.add(new ListItem(
                    title, rules,
                    new Div(new Span(Texts.of("rulebook.replay.look.before", words(one.before())))),
                    new Div(new Span(Texts.of("rulebook.replay.look.after", words(one.after()))))));
        });
        return list;
    }

    /** What was said of it; a line that says nothing but its title was there all the same. */
    private static String words(Optional<ReplayLine> line) {
        return line.map(one -> one.words().get())
                .map(said -> said.isBlank() ? Texts.of("rulebook.replay.look.there") : said)
                .orElseGet(() -> Texts.of("rulebook.replay.look.nothing"));
    }

    private String name(ClientId client) {
        return clients.names(List.of(client)).getOrDefault(client, "");
    }
}
