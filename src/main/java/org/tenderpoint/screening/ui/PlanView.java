package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.EveningLinkService;
import org.tenderpoint.screening.plan.HandsService;
import org.tenderpoint.screening.plan.NextDays;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.ui.PlanEditors.PlanEditedNote;
import org.tenderpoint.screening.ui.ScreeningPanel.PlanPreview;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Plans a session, or moves a planned one. A therapist sees the provisional screening as the plan changes; the front
 * desk learns after saving whether the session is ready.
 */
@Route("plan")
@RouteAlias("clients/:client/plan")
@RouteAlias("sessions/:session/plan")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class PlanView extends Page implements BeforeEnterObserver {

    private final NamedSession named;
    private final PlanService plans;
    private final PlanScreening screening;
    private final CurrentUser user;
    private final TherapistFit fit;
    private final PlanForm form;
    private final ChangeNotice changes;
    private final PlanPane work = new PlanPane(this::workChanged);
    private final LastTimeComparison lastTime;
    private final LearnedPlan learned;
    private final TalkLinks talk;
    private final PlanPreview preview = new PlanPreview();
    private final EveningHandover evening;
    private final Disclosure noShow;
    private final CallingOff callingOff;
    private final TakeOver takeOver;
    private final Div take = new Div();
    private final PlanEditors editors;
    private final PlanEditedNote edited = new PlanEditedNote();
    private final PracticeTime time;
    private final PlanKeeper keeper;
    private final ClientService clients;
    private final HandsService hands;
    private final Div begun = new Div();
    private final Button here = Buttons.with(
            Icons.PERSON, Buttons.plain(Texts.of("screening.plan.here"), event -> planNowAndArrive()));
    private Optional<PlannedSessionRecord> session = Optional.empty();
    private Optional<ClientId> client = Optional.empty();
    private final transient Map<ClientId, NextDays> nextDays = new HashMap<>();
    private boolean resumed;

    PlanView(
            NamedSession named,
            PlanService plans,
            PlanScreening screening,
            ClientService clients,
            UserService users,
            CurrentUser user,
            Drafts drafts,
            PlanEditors editors,
            TakeOver takeOver,
            PracticeTime time,
            HandsService hands,
            PracticePlaceService places,
            TherapistFit.OnFile onFile,
            EveningLinkService eveningLinks,
            ObjectProvider<RecordAction> links) {
        super("screening.plan.title");
        this.named = named;
        this.clients = clients;
        this.plans = plans;
        this.screening = screening;
        this.user = user;
        this.editors = editors;
        this.takeOver = takeOver;
        this.time = time;
        this.hands = hands;
        fit = new TherapistFit(onFile);
        form = new PlanForm(clients, users.therapists(), places, fit, this::proposed, this::edited);
        keeper = new PlanKeeper(drafts, time, form, work);
        changes = screening.notice(this::changed);
        lastTime = screening.lastTimeComparison();
        talk = new TalkLinks(links.stream().toList());
        learned = new LearnedPlan(screening, editors, this::take);
        evening = new EveningHandover(eveningLinks, time);
        noShow = new Disclosure(Texts.of("screening.plan.missed.open"), Buttons.plain(
                Texts.of("screening.plan.missed.go"), event -> ended(plans::missed, "screening.plan.missed")));
        callingOff = new CallingOff(
                reason -> ended(planned -> plans.cancel(planned, Phrase.typed(reason)), "screening.plan.cancelled"),
                noShow);
        subtitle(keeper.state());
        addClassName("plan-view");
        var left = new Pane(Texts.of("screening.plan.title")).padded();
        left.add(talk, take, begun, edited, changes, learned, form);
        if (screening.isShown()) {
            left.top(preview.verdict());
            left.add(preview);
        }
        left.add(evening, callingOff);
        var board = new Pane(Texts.of("screening.plan.work"));
        board.add(work, lastTime);
        callingOff.setVisible(false);
        actions(
                Buttons.plain(Texts.of("screening.plan.give_up"), event -> leave()),
                here,
                Buttons.primary(Texts.of("screening.plan.save"), event -> save(this::openSaved)));
        panes(Columns.SIDE_LEFT, left, board);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        talk.opened();
        if (event.getRouteParameters().get(ScreeningNavigation.SESSION).isPresent()) {
            session = named.in(event);
            if (session.isEmpty()) {
                return;
            }
            if (session.get().state() != SessionState.PLANNED) {
                leadOn(event, session.get());
                return;
            }
            show(session.get());
        } else {
            client = Addressed.id(event, ScreeningNavigation.CLIENT, ClientId::new);
            form.propose(client, user.id());
        }
        resumed = keeper.resume(session, client);
        begun.removeAll();
        if (session.isEmpty() && !resumed) {
            begun.add(keeper.begunElsewhere(this::nameOf, () -> {
                resumed = true;
                changed();
            }));
        }
        changed();
    }

    /** A session that was cancelled or has gone on meanwhile is planned no more: to where it is shown. */
    private void leadOn(BeforeEnterEvent event, PlannedSessionRecord past) {
        event.forwardTo(screening.isShown()
                ? ScreeningNavigation.route(past.id())
                : ClientNavigation.route(past.client()));
    }

    private void show(PlannedSessionRecord planned) {
        take.removeAll();
        if (takeOver.concerns(planned)) {
            take.add(takeOver.note(planned, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
        var name = nameOf(planned.client());
        person(name);
        subtitle(new Span(Texts.of("screening.plan.title.move")), keeper.state());
        form.show(planned);
        work.put(planned.plan());
        evening.show(planned.id());
        callingOff.setVisible(true);
        noShow.setVisible(!planned.localStart().isAfter(time.moment().toLocalDateTime()));
        if (screening.isShown()) {
            changes.show(planned.id());
        }
    }

    private void ended(Consumer<SessionId> step, String said) {
        session.ifPresent(planned -> {
            step.accept(planned.id());
            Toasts.done(Texts.of(said));
            leave();
        });
    }

    private void workChanged(List<Work> changed) {
        work.put(changed);
        edited();
    }

    /** @param asked whether a person did it; otherwise it is not kept as typed */
    private void take(List<Work> taken, boolean asked) {
        work.put(taken);
        if (asked) {
            edited();
        } else {
            changed();
        }
    }

    private String nameOf(ClientId id) {
        return clients.names(List.of(id)).getOrDefault(id, "");
    }

    private void edited() {
        begun.removeAll();
        keeper.changed();
        changed();
    }

    /** Asked once for each client that is chosen. */
    private NextDays nextDays(Optional<ClientId> chosen) {
        return chosen.map(id -> nextDays.computeIfAbsent(id, plans::nextDays)).orElse(NextDays.ANY);
    }

    private LocalDateTime proposed(Optional<ClientId> chosen) {
        var soonest = plans.nextFullHour();
        return nextDays(chosen).proposed(soonest.toLocalDate()).atTime(soonest.toLocalTime());
    }

    /** Screens what is filled in so far. */
    private void changed() {
        var next = nextDays(form.whose());
        form.say(next);
        here.setVisible(screening.isShown() && session.isEmpty() && form.mayBeOn(time.today(), next));
        if (screening.isShown()) {
            var soFar = form.soFar(work.work());
            var limits = soFar.map(planned -> screening.limits(planned, session));
            fit(limits.map(Limits::trainings).orElse(Set.of()));
            preview.show(limits);
            soFar.ifPresent(planned -> talk.show(planned.client(), limits.map(Limits::decision)));
            work.hands(soFar.flatMap(planned -> hands.day(
                    planned.therapist(), planned.localStart().toLocalDate(), session.map(PlannedSessionRecord::id))));
            work.show(work.work(), limits, form.length());
            lastTime.show(form.whose(), work.work(), limits);
            learned.show(soFar, !resumed);
        } else {
            fit(Set.of());
            work.show(work.work(), Optional.empty(), form.length());
        }
    }

    private void fit(Set<Credential> asked) {
        fit.show(form.treats(), form.whose(), form.day().orElse(time.today()), work.work(), asked);
    }

    /** For a client who stands before the therapist: planned for now, arrived, and asked what is asked at arrival. */
    private void planNowAndArrive() {
        form.startsBy(LocalDateTime.ofInstant(time.now(), time.zone()));
        save(planned -> {
            keeper.discard();
            plans.arrive(planned);
            ScreeningNavigation.arrival(planned);
        });
    }

    private void save(Consumer<SessionId> then) {
        form.value(work.work()).ifPresent(planned -> {
            try {
                then.accept(session.map(found -> moved(found, planned)).orElseGet(() -> plans.plan(planned)));
            } catch (PlanRefused refused) {
                form.refuse(refused);
            } catch (EditedByOther meanwhile) {
                editedMeanwhile(meanwhile, planned);
            }
        });
    }

    /** Somebody else saved first; the input stays in the fields until the reader has chosen. */
    private void editedMeanwhile(EditedByOther meanwhile, NewSession mine) {
        session.flatMap(found -> plans.byId(found.id())).ifPresent(theirs -> {
            session = Optional.of(theirs);
            edited.show(
                    editors.words(meanwhile),
                    new PlanEditedNote.Version(dayAndTime(theirs.localStart()), theirs.plan()),
                    new PlanEditedNote.Version(dayAndTime(mine.localStart()), mine.work()),
                    () -> {
                        keeper.discard();
                        show(theirs);
                        changed();
                    },
                    () -> save(this::openSaved));
        });
    }

    private static String dayAndTime(LocalDateTime start) {
        return Dates.date(start.toLocalDate()) + ", " + Dates.time(start.toLocalTime());
    }

    private SessionId moved(PlannedSessionRecord from, NewSession to) {
        plans.move(from.id(), from.version(), to);
        return from.id();
    }

    private void openSaved(SessionId planned) {
        keeper.discard();
        if (screening.isShown()) {
            Toasts.done(Texts.of("screening.plan.saved"));
            ScreeningNavigation.open(planned);
        } else {
            Toasts.done(Texts
                    .of(plans.ready(planned) ? "screening.plan.saved.ready" : "screening.plan.saved.see_therapist"));
            plans.byId(planned).ifPresent(found -> ClientNavigation.open(found.client()));
        }
    }

    private void leave() {
        keeper.discard();
        session.map(PlannedSessionRecord::client)
                .or(() -> client)
                .ifPresentOrElse(ClientNavigation::open, () -> UI.getCurrent().navigate(""));
    }
}
