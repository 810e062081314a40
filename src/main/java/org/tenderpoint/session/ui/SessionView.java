package org.tenderpoint.session.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.screening.PlanService;
import org.tenderpoint.screening.ScreeningService;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.shared.Ceilings;
import org.tenderpoint.shared.EditedByOther;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.Id;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.ui.Avatar;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.Dates;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;
import org.tenderpoint.shared.ui.SaveState;
import org.tenderpoint.shared.ui.Toasts;

/** Charting one session: paint what was done, note it, finish, sign. Every change is saved as it is made. */
@Route("sessions/:session")
@RolesAllowed("THERAPIST")
class SessionView extends Page implements BeforeEnterObserver {

    private final SessionService sessions;
    private final ScreeningService screenings;
    private final PlanService plans;
    private final ClientService clients;
    private final PracticeTime time;
    private final SaveState saved = new SaveState();
    private final NoteForm note = new NoteForm(this::saveNote);
    private final PainFields pain = new PainFields(
            () -> save(now -> sessionService().savePain(now.id(), now.version(), pain().during(), pain().after())));
    private final Endings endings;
    private ChartBoard board = new ChartBoard(Ceilings.NONE, 0, () -> {});
    private SessionRecord shown;

    @SuppressWarnings("NullAway.Init") // shown is set before the view is
    SessionView(
            SessionService sessions, ScreeningService screenings, PlanService plans, ClientService clients, PracticeTime time) {
        super("session.chart.title");
        this.sessions = sessions;
        this.screenings = screenings;
        this.plans = plans;
        this.clients = clients;
        this.time = time;
        this.endings = new Endings(sessions, time, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("session")
                .flatMap(text -> Id.parse(text, SessionId::new))
                .flatMap(sessions::open)
                .ifPresentOrElse(this::open, () -> event.rerouteToError(NotFoundException.class));
    }

    private void open(SessionRecord session) {
        var name = clients.names(List.of(session.client())).getOrDefault(session.client(), "");
        title(name);
        lead(new Avatar(name).accented());
        back(Texts.of("session.chart.back"), () -> ClientNavigation.open(session.client()));
        var ceilings = screenings.frozen(session.id()).map(frozen -> frozen.ceilings()).orElse(Ceilings.NONE);
        int planned = plans.byId(session.id()).map(plan -> plan.minutes()).orElse(0);
        board = new ChartBoard(ceilings, planned, this::saveWork);
        var tools = new Pane(Texts.of("session.chart.tools")).quiet();
        tools.add(board.tools());
        var drawing = new Pane(Texts.of("session.chart.map")).padded();
        drawing.add(board.map());
        var side = new Pane(Texts.of("session.chart.side"));
        side.add(board.list(), pain, note, endings);
        panes(Columns.TOOLS, tools, drawing, side);
        show(session);
    }

    private void show(SessionRecord session) {
        shown = session;
        var dates = Dates.in(time.zone());
        var from = new com.vaadin.flow.component.html.Span(session.endedAt()
                .map(end -> Texts.of("session.chart.from_to", dates.time(session.startedAt()), dates.time(end)))
                .orElseGet(() -> Texts.of("session.chart.since", dates.time(session.startedAt()))));
        var line = new Div(from, saved);
        line.addClassName("row");
        subtitle(line);
        board.show(session.work(), session.signed());
        pain.show(session);
        note.show(session.note(), session.signed());
        endings.offer(session);
        actions(actionsFor(session));
    }

    private Component[] actionsFor(SessionRecord session) {
        var actions = new ArrayList<Component>();
        if (!session.ended()) {
            sessions.lastWork(session.id()).ifPresent(last -> actions.add(Buttons.with(
                    Icons.REPEAT,
                    Buttons.plain(
                            Texts.of("session.chart.same", Dates.shortDate(Dates.in(time.zone()).dayOf(last.endedAt()))),
                            click -> board.takeOver(last.work())))));
            actions.add(Buttons.primary(Texts.of("session.finish"), click -> endings.finish()));
        } else if (!session.signed()) {
            actions.add(Buttons.primary(Texts.of("session.sign"), click -> endings.sign()));
        }
        return actions.toArray(Component[]::new);
    }

    private void saveWork() {
        save(now -> sessions.saveWork(now.id(), now.version(), board.work()));
    }

    private void saveNote() {
        note.value().ifPresentOrElse(
                words -> {
                    try {
                        save(now -> sessions.saveNote(now.id(), now.noteVersion(), words));
                    } catch (EditedByOther faster) {
                        sessions.open(shown.id()).ifPresent(theirs -> note.beside(new NoteConflict(
                                theirs.note(),
                                () -> keep(theirs),
                                () -> show(theirs))));
                    }
                },
                () -> saved.failed(Texts.of("session.note.not_saved")));
    }

    /** The second of two editors wants what they typed: it is saved on top of what the first has saved. */
    private void keep(SessionRecord theirs) {
        shown = theirs;
        note.beside();
        saveNote();
    }

    private void save(Function<SessionRecord, SessionRecord> change) {
        shown = change.apply(shown);
        saved.saved(time.now(), time.zone());
    }

    private SessionService sessionService() {
        return sessions;
    }

    private PainFields pain() {
        return pain;
    }
}
