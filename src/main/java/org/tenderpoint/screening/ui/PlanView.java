package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.ClientRow;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.UserService;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlanRefused;
import org.tenderpoint.screening.PlanService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.shared.EditedByOther;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.draft.Drafts;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.Id;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;
import org.tenderpoint.shared.ui.Autosave;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;
import org.tenderpoint.shared.ui.SaveState;
import org.tenderpoint.shared.ui.Toasts;

/**
 * Plans a session, or moves one that is planned. A therapist sees the screening so far as the plan changes; front desk
 * learns after saving whether the session is ready.
 */
@Route("plan")
@RouteAlias("clients/:client/plan")
@RouteAlias("sessions/:session/plan")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class PlanView extends Page implements BeforeEnterObserver {

    private final PlanService plans;
    private final ScreeningService screenings;
    private final ClientService clients;
    private final UserService users;
    private final CurrentUser currentUser;
    private final AdviceLimits adviceLimits;
    private final PracticeTime time;
    private final PlanForm form;
    private final PlanPane work = new PlanPane(false, this::workChanged);
    private final PlanPreview preview = new PlanPreview();
    private final CallingOff callingOff = new CallingOff(this::cancel, this::missed);
    private final Drafts drafts;
    private final SaveState saved = new SaveState();
    private Optional<PlannedSessionRecord> session = Optional.empty();
    private Optional<ClientId> client = Optional.empty();

    PlanView(
            PlanService plans,
            ScreeningService screenings,
            ClientService clients,
            UserService users,
            CurrentUser currentUser,
            AdviceLimits adviceLimits,
            Drafts drafts,
            PracticeTime time) {
        super("screening.plan.title");
        this.plans = plans;
        this.screenings = screenings;
        this.clients = clients;
        this.users = users;
        this.currentUser = currentUser;
        this.adviceLimits = adviceLimits;
        this.drafts = drafts;
        this.form = new PlanForm(clients, users.therapists(), this::edited);
        this.time = time;
        subtitle(saved);
        addClassName("plan-view");
        var what = new Section(new H2(Texts.of("screening.plan.work")), work);
        what.addClassName("section");
        var left = new Pane(Texts.of("screening.plan.title")).padded();
        left.add(form, what, callingOff);
        callingOff.setVisible(false);
        actions(
                Buttons.plain(Texts.of("screening.plan.give_up"), event -> leave()),
                Buttons.primary(Texts.of("screening.plan.save"), event -> save()));
        if (seesScreening()) {
            panes(Columns.SIDE_RIGHT, left, new Pane(Texts.of("screening.plan.preview")).quiet().top(preview));
        } else {
            panes(Columns.ONE, left);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var moved = event.getRouteParameters()
                .get(ScreeningNavigation.SESSION)
                .or(() -> query.getSingleParameter(ScreeningNavigation.SESSION));
        client = event.getRouteParameters()
                .get(ScreeningNavigation.CLIENT)
                .or(() -> query.getSingleParameter(ScreeningNavigation.CLIENT))
                .flatMap(text -> Id.parse(text, ClientId::new));
        if (moved.isPresent()) {
            session = moved.flatMap(text -> Id.parse(text, SessionId::new))
                    .flatMap(plans::byId)
                    .filter(found -> found.state() == SessionState.PLANNED);
            if (session.isEmpty()) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
            show(session.get());
        } else {
            form.propose(
                    client.flatMap(this::row),
                    users.therapists().stream().filter(user -> user.id().equals(currentUser.id())).findFirst(),
                    plans.nextFullHour());
        }
        resume();
        changed();
    }

    private void show(PlannedSessionRecord planned) {
        title(Texts.of("screening.plan.title.move"));
        row(planned.client()).ifPresent(row -> form.show(planned, row, therapist(planned.therapist())));
        work.show(planned.plan(), Optional.empty());
        callingOff.setVisible(true);
    }

    private void cancel(String reason) {
        session.ifPresent(planned -> {
            plans.cancel(planned.id(), reason);
            Toasts.done(Texts.of("screening.plan.cancelled"));
            leave();
        });
    }

    private void missed() {
        session.ifPresent(planned -> {
            plans.missed(planned.id());
            Toasts.done(Texts.of("screening.plan.missed"));
            leave();
        });
    }

    private Optional<ClientRow> row(ClientId id) {
        return Optional.ofNullable(clients.names(List.of(id)).get(id))
                .map(name -> new ClientRow(id, name, "", Optional.empty(), false));
    }

    private Optional<UserRecord> therapist(UserId id) {
        return users.therapists().stream().filter(user -> user.id().equals(id)).findFirst();
    }

    private boolean seesScreening() {
        return currentUser.has(Role.THERAPIST);
    }

    private void workChanged(List<Work> changed) {
        work.show(changed, Optional.empty());
        edited();
    }

    private void edited() {
        autosave().changed();
        changed();
    }

    private Autosave autosave() {
        return new Autosave(
                drafts, draftKey(), saved, time.zone(), () -> form.typed(PlanDraft.base(session), work.work()));
    }

    private String draftKey() {
        return session.map(planned -> "plan:" + planned.id())
                .or(() -> client.map(id -> "plan:new:" + id))
                .orElse("plan:new");
    }

    /** Takes up what this person typed before, unless the session has changed since. */
    private void resume() {
        drafts.load(draftKey(), PlanDraft.class)
                .filter(draft -> draft.value().base().equals(PlanDraft.base(session)))
                .ifPresent(draft -> {
                    var typed = draft.value();
                    form.resume(
                            typed,
                            typed.client().map(ClientId::new).flatMap(this::row),
                            typed.therapist().map(UserId::new).flatMap(this::therapist));
                    work.show(typed.work(), Optional.empty());
                    autosave().resumed(draft.savedAt());
                });
    }

    /** Screens what is filled in so far. */
    private void changed() {
        if (!seesScreening()) {
            return;
        }
        var limits = form.soFar(work.work()).map(this::limits);
        preview.show(limits);
        work.show(work.work(), limits);
    }

    private Limits limits(NewSession planned) {
        return new Limits(
                screen(planned), adviceLimits.of(planned.client(), session.map(PlannedSessionRecord::id)));
    }

    private ScreeningDecision screen(NewSession planned) {
        return session.map(found -> screenings.preview(found.id(), planned.work()))
                .orElseGet(() -> screenings.previewPlan(
                        planned.client(), planned.therapist(), planned.localStart(), planned.work()));
    }

    private void save() {
        form.value(work.work()).ifPresent(planned -> {
            try {
                done(session.map(found -> move(found, planned)).orElseGet(() -> plans.plan(planned)));
            } catch (PlanRefused refused) {
                form.refuse(refused.problem());
            } catch (EditedByOther meanwhile) {
                Toasts.failed(Texts.of("screening.plan.edited_by_other"));
            }
        });
    }

    private SessionId move(PlannedSessionRecord planned, NewSession to) {
        if (!planned.plan().equals(to.work())) {
            plans.changePlan(planned.id(), planned.version(), to.work());
        }
        plans.reschedule(planned.id(), to.localStart(), to.minutes(), to.therapist());
        return planned.id();
    }

    private void done(SessionId planned) {
        autosave().discard();
        if (seesScreening()) {
            Toasts.done(Texts.of("screening.plan.saved"));
            ScreeningNavigation.open(planned);
        } else {
            Toasts.done(Texts.of(plans.ready(planned) ? "screening.plan.saved.ready" : "screening.plan.saved.see_therapist"));
            plans.byId(planned).ifPresent(found -> ClientNavigation.open(found.client()));
        }
    }

    private void leave() {
        autosave().discard();
        session.map(PlannedSessionRecord::client)
                .or(() -> client)
                .ifPresentOrElse(ClientNavigation::open, ClientNavigation::list);
    }
}
