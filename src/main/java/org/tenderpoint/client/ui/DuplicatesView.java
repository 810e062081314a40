package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.client.merge.ClientDuplicateService;
import org.tenderpoint.client.merge.ClientDuplicateService.DuplicatePair;
import org.tenderpoint.client.merge.ClientDuplicateService.LikePerson;
import org.tenderpoint.client.merge.ClientDuplicateService.Likeness;
import org.tenderpoint.client.merge.ClientMergeService;
import org.tenderpoint.client.merge.ClientMergeService.MergeRecord;
import org.tenderpoint.client.ui.ClientNavigation.MergedPart;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;

/** Records that may be of one person, side by side; managers make them one, and undo that. */
@Route("clients/duplicates")
@RolesAllowed({"FRONT_DESK", "MANAGER"})
class DuplicatesView extends Page {

    private final transient ClientDuplicateService duplicates;
    private final transient ClientMergeService merges;
    private final transient PracticeTime time;
    private final boolean manager;
    private final transient ObjectProvider<MergedPart> more;
    private final Div told = div("stack");
    private final Div found = div("stack");
    private final Div done = div("stack");

    DuplicatesView(
            ClientDuplicateService duplicates, ClientMergeService merges, CurrentUser user, PracticeTime time,
            ObjectProvider<MergedPart> more) {
        super("client.duplicates.title");
        this.duplicates = duplicates;
        this.merges = merges;
        this.time = time;
        this.more = more;
        manager = user.has(Role.MANAGER);
        back(Texts.of("client.back"), ClientNavigation::list);
        var pane = new Pane(Texts.of("client.duplicates.title")).padded();
        pane.add(new Paragraph(Texts.of(manager ? "client.duplicates.why" : "client.duplicates.why_desk")), told,
                found, done);
        panes(Columns.ONE, pane);
        show();
    }

    private void show() {
        found.removeAll();
        var pairs = duplicates.suggestions();
        pairs.stream().map(this::pair).forEach(found::add);
        if (pairs.isEmpty()) {
            found.add(new EmptyState(
                    Icons.PEOPLE, Texts.of("client.duplicates.none"), Texts.of("client.duplicates.none_why")));
        }
        told.removeAll();
        done.removeAll();
        var undoable = manager ? merges.undoable() : List.<MergeRecord>of();
        if (!undoable.isEmpty()) {
            done.add(new H2(Texts.of("client.duplicates.done", ClientMergeService.UNDO_DAYS)));
            undoable.stream().map(this::merged).forEach(done::add);
            var kept = undoable.stream().map(MergeRecord::kept).collect(Collectors.toSet());
            more.orderedStream().flatMap(part -> part.of(kept).stream()).forEach(told::add);
        }
    }

    private Component pair(DuplicatePair pair) {
        var alike = pair.alike().stream().sorted().map(this::word).collect(Collectors.joining(", "));
        var sides = div("duplicate-sides", side(pair.one(), pair.other(), true), side(pair.other(), pair.one(), false));
        var section = div("section flat stack",
                new H2(Texts.of("client.duplicates.alike", alike)), sides,
                new Div(Buttons.quiet(Texts.of("client.duplicates.not_same"), _ -> notTheSame(pair))));
        section.getElement().setAttribute("role", "group");
        section.getElement().setAttribute(
                "aria-label", Texts.of("client.duplicates.both", pair.one().name(), pair.other().name()));
        return section;
    }

    private String word(Likeness likeness) {
        return Texts.of("client.duplicates.alike." + likeness.code());
    }

    /** @param first whether it is the one that is rather kept */
    private Component side(LikePerson person, LikePerson other, boolean first) {
        var name = styled(new Anchor(ClientNavigation.route(person.id()), person.name()), "strong");
        var head = div("row wrap", name);
        if (first) {
            head.add(new StateBadge(State.OK, Texts.of(person.hasMoreSessions(other)
                    ? "client.duplicates.first.sessions"
                    : "client.duplicates.first.older")));
        }
        var facts = styled(new DescriptionList(), "facts");
        fact(facts, "sessions", person.treated()
                .map(had -> Texts.of("client.duplicates.sessions.had", had.sessions(), day(had.last())))
                .orElseGet(() -> Texts.of("client.duplicates.sessions.none")), Optional.empty());
        fact(facts, "since", day(person.since()), Optional.empty());
        fact(facts, "born", birthDate(person), Optional.of(birthDate(other)));
        fact(facts, "phone", person.phone(), Optional.of(other.phone()));
        fact(facts, "email", person.email(), Optional.of(other.email()));
        var side = div("duplicate-side stack", head, facts);
        if (manager) {
            var words = Texts.of("client.duplicates.keep");
            ComponentEventListener<ClickEvent<Button>> press = _ -> merge(person, other);
            var keep = first ? Buttons.primary(words, press) : Buttons.plain(words, press);
            Buttons.about(person.name(), keep);
            keep.setDisableOnClick(true);
            side.add(new Div(keep));
        }
        return side;
    }

    private static String birthDate(LikePerson person) {
        return person.birthDate().map(Dates::date).orElse("");
    }

    private String day(Instant at) {
        return Dates.date(LocalDate.ofInstant(at, time.zone()));
    }

    /** @param other what stands there in the other record, where two different ones need a look */
    private static void fact(DescriptionList facts, String key, String value, Optional<String> other) {
        var words = new DescriptionList.Description(new Span(value.isEmpty() ? "\u2013" : value));
        if (!value.isEmpty() && other.filter(one -> !one.isEmpty() && !writtenAlike(one, value)).isPresent()) {
            words.add(new StateBadge(State.ADAPT, Texts.of("client.duplicates.differs")).plain());
            words.addClassName("differs");
        }
        facts.add(new DescriptionList.Term(Texts.of("client.duplicates." + key)), words);
    }

    private static boolean writtenAlike(String one, String other) {
        return one.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
    }

    private void merge(LikePerson kept, LikePerson other) {
        var hindrance = merges.hindrance(kept.id(), other.id());
        if (hindrance.isPresent()) {
            Toasts.failed(Texts.of("client.duplicates.hindrance." + hindrance.get().code()));
            show();
            return;
        }
        try {
            var id = merges.merge(kept.id(), other.id());
            Toasts.undo(Texts.of("client.duplicates.merged", kept.name()), () -> undo(id));
        } catch (IllegalStateException refused) {
            Toasts.failed(Texts.of("client.duplicates.refused"));
        }
        show();
        if (told.getElement().getChildCount() > 0) {
            told.scrollIntoView();
        }
    }

    private void undo(UUID merge) {
        try {
            int left = merges.undo(merge);
            Toasts.done(Texts.of(left == 0 ? "client.duplicates.undone" : "client.duplicates.undone_left", left));
        } catch (IllegalStateException refused) {
            Toasts.failed(Texts.of("client.duplicates.refused_undo"));
        }
        show();
    }

    private void notTheSame(DuplicatePair pair) {
        duplicates.notTheSame(pair.one().id(), pair.other().id());
        show();
        Toasts.undo(Texts.of("client.duplicates.remembered"), () -> {
            duplicates.perhapsTheSame(pair.one().id(), pair.other().id());
            show();
        });
    }

    private Component merged(MergeRecord merge) {
        var when = day(merge.at());
        var undo = Buttons.plain(Texts.of("client.duplicates.undo"), _ -> undo(merge.id()));
        Buttons.about(merge.mergedName() + ", " + merge.keptName(), undo);
        var words = span("grow", Texts.of("client.duplicates.was", merge.mergedName(), merge.keptName(), when));
        return div("row wrap", words, undo);
    }
}
