package org.tenderpoint.session.ui;

import static org.tenderpoint.platform.ui.Styled.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.ClientPage;
import org.tenderpoint.incident.ui.IncidentNavigation;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.LimitService;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.plan.TodaysLimits;
import org.tenderpoint.session.AttachmentService;
import org.tenderpoint.session.LeftChartService;
import org.tenderpoint.session.SessionRecord;
import org.tenderpoint.session.SessionRecord.DoneElsewhere;
import org.tenderpoint.session.SessionRecord.LastWork;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.SnippetService;
import org.tenderpoint.session.ui.ChartNotice.CopyQuestion;
import org.tenderpoint.session.ui.SessionNavigation.AfterSession;
import org.tenderpoint.session.ui.WorkLines.MinutesSince;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.ComparedMaps;

/**
 * Charting one session: paint the work, write the note, finish, sign. Every change is saved at once; colleagues read.
 */
@Route("sessions/:session")
@RolesAllowed({"THERAPIST", "MANAGER"})
class SessionView extends ClientPage implements BeforeEnterObserver, Endings.Page {

    private final SessionService sessions;
    private final LimitService limits;
    private final PlanService plans;
    private final SnippetService snippets;
    private final ClientService clients;
    private final CurrentUser user;
    private final PracticeTime time;
    private final SavedByWords who;
    private final PracticePlaceService places;
    private final SaveState saved = new SaveState();
    private final ChartNotice told;
    private final NoteKeeper note;
    private final ChartKeeper chart;
    private final Attachments files;
    private final TimesPart times;
    private final Endings endings;
    private final EndPath path;
    private ChartEdits edits;
    private Optional<LastWork> last = Optional.empty();
    /** The place's name; empty in a practice with one place. */
    private Optional<String> place = Optional.empty();

    @SuppressWarnings("NullAway.Init") // edits begin when the view is entered
    SessionView(
            SessionService sessions,
            LimitService limits,
            PlanService plans,
            SnippetService snippets,
            AttachmentService attachments,
            LeftChartService left,
            ClientService clients,
            CurrentUser user,
            SavedByWords who,
            PracticePlaceService places,
            ObjectProvider<AfterSession> afterwards,
            PracticeTime time) {
        super("session.chart.title");
        addClassName("chart-view");
        this.sessions = sessions;
        this.limits = limits;
        this.plans = plans;
        this.snippets = snippets;
        this.clients = clients;
        this.user = user;
        this.time = time;
        this.who = who;
        this.places = places;
        this.path = new EndPath(afterwards, time);
        this.told = new ChartNotice(who);
        this.note = new NoteKeeper(saved, who, time, this::endedElsewhere, path::note);
        this.chart = new ChartKeeper(saved, told, time, this::showChart, this::endedElsewhere);
        this.files = new Attachments(attachments, this::endedElsewhere);
        this.times = new TimesPart(sessions, time, this::ended);
        this.endings = new Endings(sessions, left, time, who, times, this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Addressed.show(event, Addressed.id(event, "session", SessionId::new).flatMap(sessions::open), this::open);
    }

    private void open(SessionRecord session) {
        var name = clients.names(List.of(session.client())).getOrDefault(session.client(), "");
        about(session.client(), name);
        var today = isMine(session) && !session.locked() ? limits.of(session.id()) : TodaysLimits.NONE;
        var plan = plans.byId(session.id());
        int planned = plan.map(PlannedSessionRecord::minutes).orElse(0);
        place = plan.map(PlannedSessionRecord::place).map(places.names()::get);
        edits = new ChartEdits(sessions, session);
        last = isMine(session) && !session.locked() ? sessions.lastWork(session.id()) : Optional.empty();
        chart.begin(edits, today, planned);
        note.begin(edits);
        var drawing = new Pane(Texts.of("session.chart.map")).padded();
        drawing.add(chart.board().map());
        if (user.has(Role.THERAPIST)) {
            drawing.add(lastTime(session.id()));
        }
        var side = new Pane(Texts.of("session.chart.side"));
        side.top(path);
        side.add(times, told, chart.board().list(), chart.pain(), note.form(), files, endings,
                incident(session.id()));
        if (isMine(session)) {
            note.form().snippets(snippets.ownSnippets());
        } else {
            told.colleague(session.therapist());
        }
        if (isMine(session) && !session.locked()) {
            var tools = new Pane(Texts.of("session.chart.tools")).quiet();
            tools.add(chart.board().tools());
            panes(Columns.TOOLS, tools, drawing, side);
        } else {
            panes(Columns.SIDE_RIGHT, drawing, side);
        }
        showChart(session);
        note.show(session);
        last.ifPresentOrElse(before -> {
            note.form().last(before.note(), day(before));
            chart.board().toHeed(Say.it(before.toHeed()));
            if (before.work().equals(session.work())) {
                chart.board().from(Texts.of("session.chart.as_on", day(before)));
            }
        }, () -> chart.board().toHeed(isMine(session) && !session.ended() ? Texts.of("session.chart.first") : ""));
    }

    private static Div incident(SessionId session) {
        var part = div("section chart-part", IncidentNavigation.record(session));
        return part;
    }

    /** Everything except the words of the note. */
    private void showChart(SessionRecord session) {
        edits.sawChart(session);
        var dates = Dates.in(time.zone());
        var day = new Span(Dates.date(dates.dayOf(session.startedAt()), time.today()));
        var from = new Span(session.endedAt()
                .map(end -> Texts.of("session.chart.from_to", dates.time(session.startedAt()), dates.time(end)))
                .orElseGet(() -> Texts.of("session.chart.since", dates.time(session.startedAt()))));
        var line = new Div(day, from);
        if (!session.ended()) {
            line.add(minutesSinceStart(session));
        }
        place.ifPresent(name -> line.add(new Span(name)));
        session.closed().ifPresent(closed -> line.add(new Span(Texts.of(
                "session.left.closed_by", who.name(closed.by()), dates.dateTime(closed.at(), time.now())))));
        session.signedAt().ifPresent(at -> line.add(new Span(Texts.of(
                "session.signed", session.signedBy().map(who::name).orElse(""), dates.dateTime(at, time.now())))));
        line.add(saved);
        line.addClassName("row");
        subtitle(line);
        boolean locked = session.locked() || !isMine(session);
        chart.show(session, locked);
        note.form().lock(locked);
        files.show(session, locked);
        times.show(session, isMine(session));
        path.show(session, isMine(session), user.has(Role.THERAPIST));
        endings.offer(session, isMine(session), user.has(Role.THERAPIST));
        actions(isMine(session) ? actionsFor(session) : new Component[0]);
    }

    private LastTime lastTime(SessionId session) {
        var dates = Dates.in(time.zone());
        var compared = new LastTime(
                sessions.lastWork(session), end -> Dates.shortDate(dates.dayOf(end)), () -> chart.board().work());
        chart.board().onDrawn(compared::refresh);
        return compared;
    }

    private MinutesSince minutesSinceStart(SessionRecord session) {
        return new MinutesSince(Duration.between(session.startedAt(), time.now()));
    }

    @Override
    public SessionRecord sign(String although) {
        return edits.sign(although);
    }

    @Override
    public void ended(SessionRecord session) {
        showChart(session);
        if (!note.unsaved()) {
            note.show(session);
        }
    }

    /** Shows the current state after a change elsewhere; words typed too late stay beside the note. */
    @Override
    public void endedElsewhere(DoneElsewhere already) {
        ended(edits.reload());
        told.showDoneElsewhere(already);
    }

    /** Shows what would have been signed unread. */
    @Override
    public void savedByOther(EditedByOther other) {
        var now = edits.reload();
        told.conflict(other);
        showChart(now);
        note.show(now);
    }

    private Component[] actionsFor(SessionRecord session) {
        var actions = new ArrayList<Component>();
        if (!session.ended()) {
            last.ifPresent(before -> actions.add(Buttons.with(
                    Icons.REPEAT,
                    Buttons.plain(
                            Texts.of("session.chart.same", day(before)), click -> takeOver(session, before)))));
            actions.add(Buttons.primary(Texts.of("session.finish"), click -> finish()));
        } else if (!session.locked()) {
            actions.add(Buttons.primary(Texts.of("session.sign"), click -> sign()));
        } else if (user.has(Role.THERAPIST)) {
            actions.addAll(path.sheets(session, true));
        }
        return actions.toArray(Component[]::new);
    }

    /** Later agreements may conflict with the earlier work, so it asks before copying. */
    private void takeOver(SessionRecord session, LastWork before) {
        chart.board().limits(limits.of(session.id()));
        var today = chart.board().limits();
        if (today.against(before.work()).isEmpty()) {
            take(before.work(), before);
        } else {
            told.ask(new CopyQuestion(day(before), before.work(), today, work -> take(work, before)));
        }
    }

    private void take(List<Work> work, LastWork before) {
        chart.board().from(Texts.of("session.chart.from", day(before)));
        chart.board().takeOver(work);
    }

    private String day(LastWork before) {
        return Dates.in(time.zone()).day(before.endedAt(), time.today());
    }

    private void finish() {
        if (chart.board().work().isEmpty()) {
            Toasts.failed(Texts.of("session.finish.no_work"));
        } else {
            endings.finish();
        }
    }

    private void sign() {
        if (note.unsaved()) {
            Toasts.failed(Texts.of("session.sign.note_unsaved"));
        } else {
            // what was agreed or told meanwhile counts too
            chart.board().limits(limits.of(edits.reload().id()));
            endings.sign();
        }
    }

    private boolean isMine(SessionRecord session) {
        return session.therapist().equals(user.id());
    }

    /** Last time's work beside today's; drawn when unfolded, and updated from then on. Absent for a first session. */
    private static class LastTime extends Div {

        private final Function<Instant, String> day;
        private final Supplier<List<Work>> today;
        private Optional<ComparedMaps> shown = Optional.empty();

        /**
         * @param last the last finished session
         * @param day the day of a moment in words
         */
        LastTime(Optional<LastWork> last, Function<Instant, String> day, Supplier<List<Work>> today) {
            this.day = day;
            this.today = today;
            addClassName("last-time");
            last.ifPresent(
                    session -> add(Disclosure.later(Texts.of("session.compare"), () -> compared(session))));
            setVisible(last.isPresent());
        }

        private Component compared(LastWork last) {
            var maps = new ComparedMaps(
                    Texts.of("session.compare.last", day.apply(last.endedAt())), Texts.of("session.compare.today"));
            maps.first().work(last.work());
            shown = Optional.of(maps);
            refresh();
            return maps;
        }

        /** Shows today's current work. */
        void refresh() {
            shown.ifPresent(maps -> maps.second().work(today.get()));
        }
    }
}
