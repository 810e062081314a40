package org.tenderpoint.incident.ui;

import static org.tenderpoint.platform.ui.Styled.div;
import static org.tenderpoint.platform.ui.Styled.paragraph;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.incident.IncidentRecord;
import org.tenderpoint.incident.IncidentRecord.Review;
import org.tenderpoint.incident.IncidentRecord.Withdrawal;
import org.tenderpoint.incident.IncidentReviewService;
import org.tenderpoint.incident.IncidentReviewService.OpenedIncident;
import org.tenderpoint.incident.IncidentService;
import org.tenderpoint.incident.IncidentWords;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.IncidentId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DraftFields;
import org.tenderpoint.platform.ui.Facts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.ui.ScreeningNavigation;

/** One entry of the book, what it puts in question, and its review by somebody who was not there. */
@Route(IncidentNavigation.BOOK + "/:incident")
@RolesAllowed({"THERAPIST", "MANAGER"})
class IncidentView extends Page implements BeforeEnterObserver {

    private final transient IncidentReviewService reviews;
    private final transient IncidentService incidents;
    private final ClientService clients;
    private final transient UserService users;
    private final Drafts drafts;
    private final CurrentUser user;
    private final PracticeTime time;

    IncidentView(
            IncidentReviewService reviews, IncidentService incidents, ClientService clients, UserService users,
            Drafts drafts, CurrentUser user, PracticeTime time) {
        super("incident.one");
        this.reviews = reviews;
        this.incidents = incidents;
        this.clients = clients;
        this.users = users;
        this.drafts = drafts;
        this.user = user;
        this.time = time;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, Addressed.id(event, "incident", IncidentId::new).flatMap(reviews::open), this::show);
    }

    private void show(OpenedIncident opened) {
        startAnew();
        var incident = opened.incident();
        back(Texts.of("incident.title"), () -> UI.getCurrent().navigate(IncidentsView.class));
        title(Texts.label(incident.what().kind()));
        subtitle(incident.withdrawal().isPresent()
                ? Texts.of("incident.withdrawn")
                : incident.review().isPresent()
                        ? Texts.of("incident.one.read")
                        : Texts.of("incident.one.until", Dates.date(Dates.in(time.zone()).dayOf(incident.due()))));
        var pane = new Pane(Texts.of("incident.one")).padded();
        pane.add(description(incident), review(opened));
        if (opened.mayWithdraw()) {
            pane.add(IncidentNavigation.takeOut(reason -> takeOut(incident, reason)));
        }
        var side = new Pane(Texts.of("incident.question")).quiet().padded();
        side.add(new InQuestion(incident.what().kind(), opened.spoke()));
        panes(Columns.SIDE_RIGHT, pane, side);
    }

    private Div description(IncidentRecord incident) {
        var what = incident.what();
        var people = users.names(people(incident));
        var facts = new Facts("incident.fact.");
        incident.client().ifPresent(client -> facts.fact("client",
                clients.names(Set.of(client)).getOrDefault(client, "")));
        facts.fact("choice", what.choice().isEmpty() ? "" : IncidentWords.choice(what.choice()));
        facts.fact("when", Texts.label(what.time()) + ", " + Dates.date(what.day()));
        facts.fact("harm", Texts.label(what.harm()));
        facts.fact("happened", what.happened());
        facts.fact("done", what.done());
        facts.fact("seen_by", what.seenBy());
        facts.fact("recorded", Texts.of("incident.by_at", people.getOrDefault(incident.recordedBy(), ""),
                Dates.in(time.zone()).dateTime(incident.recordedAt(), time.now())));
        incident.therapist().ifPresent(one -> facts.fact("therapist", people.getOrDefault(one, "")));
        facts.fact("rules", incident.ruleSet());
        var part = new Div(facts);
        incident.session().ifPresent(session -> part.add(links(session)));
        incident.review().ifPresent(review -> part.add(reviewed(review, people)));
        incident.withdrawal().ifPresent(out -> part.add(withdrawn(incident, out, people)));
        part.addClassNames("stack", "loose");
        return part;
    }

    private static Set<UserId> people(IncidentRecord incident) {
        var all = new HashSet<UserId>();
        all.add(incident.recordedBy());
        incident.therapist().ifPresent(all::add);
        incident.review().map(Review::by).ifPresent(all::add);
        incident.withdrawal().map(Withdrawal::by).ifPresent(all::add);
        return all;
    }

    private Div links(SessionId session) {
        return div(
                "row wrap",
                new Anchor(
                        user.has(Role.THERAPIST)
                                ? ScreeningNavigation.route(session)
                                : ScreeningNavigation.reviewRoute(session),
                        Texts.of("incident.screening")),
                new Anchor("sessions/" + session, Texts.of("incident.chart")));
    }

    private Div reviewed(Review review, Map<UserId, String> people) {
        var box = new NoteBox(State.OK, Texts.label(review.result()), Texts.of("incident.by_at",
                people.getOrDefault(review.by(), ""), Dates.in(time.zone()).dateTime(review.at(), time.now())));
        Stream.of(review.words(), review.lesson()).filter(words -> !words.isEmpty()).forEach(words -> {
            box.with(paragraph("as-written", words));
        });
        return box;
    }

    private Div withdrawn(IncidentRecord incident, Withdrawal out, Map<UserId, String> people) {
        var box = new NoteBox(State.NEUTRAL, Texts.of("incident.withdrawn"), Texts.of("incident.by_at",
                people.getOrDefault(out.by(), ""), Dates.in(time.zone()).dateTime(out.at(), time.now())));
        box.with(paragraph("as-written", out.reason()));
        if (incident.recordedBy().equals(user.id()) || user.has(Role.MANAGER)) {
            box.with(Buttons.plain(Texts.of("incident.again"),
                    click -> IncidentNavigation.recordAgain(incident.id())));
        }
        return box;
    }

    private void takeOut(IncidentRecord incident, String reason) {
        IncidentNavigation.unlessFaster(() -> {
            incidents.withdraw(incident.id(), incident.version(), reason);
            Toasts.done(Texts.of("incident.taken_out"));
        });
        reviews.open(incident.id()).ifPresent(this::show);
    }

    private Div review(OpenedIncident opened) {
        if (!opened.incident().waits()) {
            return new Div();
        }
        if (!opened.mayReview()) {
            return new NoteBox(State.NEUTRAL, Texts.of("incident.there"), Texts.of("incident.there.why"));
        }
        var incident = opened.incident();
        var draft = new DraftFields(drafts, "incident-review:" + incident.id(), time.zone());
        var part = div("stack loose incident-review", new H2(Texts.of("incident.review")));
        part.add(new ReviewForm(draft, (result, words, lesson) -> {
            IncidentNavigation.unlessFaster(() -> {
                reviews.review(incident.id(), incident.version(), result, words, lesson);
                draft.discard();
                Toasts.done(Texts.of("incident.reviewed"));
            });
            reviews.open(incident.id()).ifPresent(this::show);
        }));
        return part;
    }
}
