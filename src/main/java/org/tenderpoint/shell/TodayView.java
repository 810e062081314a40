package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.backup.BackupService;
import org.tenderpoint.backup.ui.BackupNavigation;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.daysheet.DaySheetService;
import org.tenderpoint.daysheet.ui.DaySheetNavigation;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.OpenAlert;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.imports.ui.ImportNavigation;
import org.tenderpoint.incident.IncidentListService;
import org.tenderpoint.incident.ui.IncidentNavigation;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.evening.ToldByLinkService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.store.schedule.Rounds.FailingRound;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.ManagersStrips;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Page.Columns;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.FirstStepsService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.RoundService;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceFilter;
import org.tenderpoint.screening.ScreeningNews;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.session.SessionRecord.UnfinishedNote;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.shell.DayLine.DayAction;

/** The start page: what cannot wait, the day's sessions, and which clients to ask how it felt. */
@Route("")
@RouteAlias("today")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class TodayView extends Page {

    private static final int NOTES_SHOWN = 50;

    private final PlanService plans;
    private final SessionService sessions;
    private final SelfIntakeReviewService selfIntakes;
    private final ToldByLinkService links;
    private final ClientService clients;
    private final CurrentUser user;
    private final PracticeTime time;
    private final PracticePlaceService places;
    private final PracticePlaceFilter place;
    private final Pane dayPane = new Pane(Texts.of("shell.today.day"));
    private final Div steps = new Div();
    private final WorklistService worklist;
    private final AlertService alerts;
    private final RoundService rounds;
    private final transient ObjectProvider<ManagersStrips> managers;
    private final BackupService backups;
    private final Div backupAge = new Div();
    private final transient SamplePractice sample;
    private Component making;
    private final CallsDue calls;
    /** Only for managers. */
    private final Optional<WaitingAWeek> waiting;
    private int callsDue;
    private List<DayRow> shown = List.of();
    private Map<ClientId, OpenAlert> pressing = Map.of();
    private LocalDate day;
    private boolean mine;

    TodayView(
            PlanService plans,
            SessionService sessions,
            SelfIntakeReviewService selfIntakes,
            ToldByLinkService links,
            WorklistService worklist,
            AlertService alerts,
            ClientService clients,
            RecordLookService looks,
            CurrentUser user,
            PracticeTime time,
            PracticePlaceService places,
            FollowUpNews news,
            ScreeningNews screened,
            RoundService rounds,
            BackupService backups,
            SamplePractice sample,
            FirstStepsService first,
            ObjectProvider<FirstStep> firstSteps,
            ObjectProvider<ManagersStrips> managers,
            IncidentListService incidents,
            DaySheetService sheets) {
        super("shell.today.title");
        this.managers = managers;
        this.plans = plans;
        this.sessions = sessions;
        this.selfIntakes = selfIntakes;
        this.links = links;
        this.clients = clients;
        this.user = user;
        this.time = time;
        this.places = places;
        place = new PracticePlaceFilter(places.choice(), where -> showAll());
        day = time.today();
        mine = user.has(Role.THERAPIST);
        this.worklist = worklist;
        this.alerts = alerts;
        this.rounds = rounds;
        this.backups = backups;
        this.sample = sample;
        making = PracticeNavigation.sampleInTheMaking(sample, this::showAll);
        actions(whose(), Buttons.plain(Texts.of("shell.today.new_client"), click -> ClientNavigation.add()),
                Buttons.with(
                        Icons.PLUS,
                        Buttons.primary(Texts.of("shell.today.plan"), click -> ScreeningNavigation.plan())));
        waiting = user.has(Role.MANAGER) ? Optional.of(new WaitingAWeek(worklist, time)) : Optional.empty();
        var toDoOnce = user.has(Role.MANAGER)
                ? Optional.of(new FirstSteps(first, firstSteps, true, this::callsAgain))
                : Optional.<FirstSteps>empty();
        calls = new CallsDue(worklist, time, toDoOnce, toKnow(looks, incidents));
        // not with the day below it, which is built anew: what is typed stays, and the focus
        var top = div("row wrap day-top", steps, place, finder(), IncidentNavigation.record());
        if (user.has(Role.FRONT_DESK) || user.has(Role.MANAGER)) {
            DaySheetNavigation.print(sheets).ifPresent(top::add);
        }
        dayPane.top(top);
        panes(Columns.SIDE_RIGHT, dayPane, calls);
        showFollowUps();
        show();
        UpToDate.keep(this, news::listen, this::showFollowUps);
        UpToDate.keep(this, screened::listen, this::showIfChanged);
        if (user.has(Role.MANAGER)) {
            UpToDate.keep(this, rounds::listen, this::showAlerts);
        }
    }

    private List<Component> toKnow(RecordLookService looks, IncidentListService incidents) {
        if (waiting.isPresent()) {
            return List.of(
                    waiting.get(), OpenedRecords.all(looks, time), IncidentNavigation.toRead(incidents));
        }
        return mine
                ? List.of(OpenedRecords.ofMyClients(looks, time), IncidentNavigation.toRead(incidents))
                : List.of();
    }

    /** Which say that there are none once nothing else stands in their place. */
    private void callsAgain() {
        calls.show(callsFilter(), callsDue);
    }

    private void showAll() {
        showFollowUps();
        show();
    }

    /** What cannot wait, and whom to call; others change it while this page is open. */
    private void showFollowUps() {
        callsDue = worklist.workCount(callsFilter());
        showAlerts();
        calls.show(callsFilter(), callsDue);
        if (!shown.isEmpty() && !alerts.among(shown.stream().map(DayRow::client).toList()).equals(pressing)) {
            show(shown);
        }
        waiting.ifPresent(WaitingAWeek::show);
        subtitle(Texts.of("shell.today.count", shown.size(), callsDue));
    }

    /** Clients first; then, for managers, what the program fails to do by itself. */
    private void showAlerts() {
        var strips = new ArrayList<>(FollowUpNavigation.alertStrips(alerts));
        if (user.has(Role.MANAGER)) {
            strips.addAll(FailingStrips.of(rounds, time));
            managers.orderedStream().forEach(more -> strips.addAll(more.now()));
            strips.addAll(BackupNavigation.strips(backups, time));
            backupAge.removeAll();
            BackupNavigation.note(backups, time).ifPresent(backupAge::add);
        }
        alerts(strips);
    }

    /** My day or everybody's; users who treat nobody see everybody's and get no choice. */
    private Component whose() {
        if (!user.has(Role.THERAPIST)) {
            return new Div();
        }
        var whose = new Segments<>(
                null, List.of(true, false), own -> Texts.of(own ? "shell.today.mine" : "shell.today.everyone"))
                .labelledElsewhere(Texts.of("shell.today.whose"));
        whose.setValue(true);
        whose.addValueChangeListener(event -> {
            mine = event.getValue();
            showAll();
        });
        return whose;
    }

    private Component finder() {
        var finder = ClientNavigation.picker(clients);
        finder.setPlaceholder(Texts.of("shell.today.find"));
        finder.setAriaLabel(Texts.of("shell.today.find"));
        finder.setPrefixComponent(Icons.SEARCH.create());
        finder.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                ClientNavigation.open(event.getValue().id());
            }
        });
        return finder;
    }

    private List<DayRow> rows() {
        return rows(day);
    }

    private List<DayRow> rows(LocalDate of) {
        return plans.day(of, mine ? Optional.of(user.id()) : Optional.empty(), place.chosen());
    }

    private FollowUpFilter callsFilter() {
        return FollowUpFilter.usual(mine).at(place.chosen());
    }

    /**
     * Updates the day if a session became stricter or milder; otherwise the page stays as it is, and the focus where it
     * was.
     */
    private void showIfChanged() {
        var now = rows();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show() {
        show(rows());
    }

    private void show(List<DayRow> rows) {
        title(Dates.longDay(day));
        var unsigned = sessions.unsignedAmong(rows.stream().map(DayRow::session).toList());
        shown = rows;
        subtitle(Texts.of("shell.today.count", shown.size(), callsDue));
        dayPane.removeAll();
        dayPane.add(making, backupAge);
        boolean today = day.equals(time.today());
        if (user.has(Role.THERAPIST) && today) {
            addNotesToFinish();
            addToldByLink();
        }
        steps.removeAll();
        steps.add(new DaySteps(day, time.today(), this::go));
        if (rows.isEmpty()) {
            dayPane.add(clients.count("") == 0 ? noClients() : FreeDay.of(mine));
            return;
        }
        var list = styled(new UnorderedList(), "list day");
        var sent = user.has(Role.THERAPIST)
                ? selfIntakes.waitingAmong(rows.stream().map(DayRow::client).toList())
                : Set.<ClientId>of();
        pressing = alerts.among(rows.stream().map(DayRow::client).toList());
        var names = places.names();
        rows.forEach(row -> list.add(new DayLine(
                row, user.has(Role.THERAPIST), !mine, Optional.ofNullable(names.get(row.place())),
                sent.contains(row.client()),
                Optional.ofNullable(pressing.get(row.client())), time, next(row, today, unsigned))));
        dayPane.add(list);
    }

    private void addToldByLink() {
        dayPane.add(new ToldByLinkNotes(
                Stream.concat(shown.stream(), rows(day.plusDays(1)).stream())
                        .filter(row -> row.state().beforeStart())
                        .toList(),
                links, time));
    }

    /** Notes left open on earlier days; today's are in the list below. */
    private void addNotesToFinish() {
        var open = sessions.unfinishedNotes(day.atStartOfDay(time.zone()).toInstant(), NOTES_SHOWN);
        if (!open.isEmpty()) {
            var names = clients.names(open.stream().map(UnfinishedNote::client).toList());
            var dates = Dates.in(time.zone());
            dayPane.add(new NotesToFinish(open, names, note -> dates.dateTime(note.startedAt(), time.now())));
        }
    }

    /** A practice without clients adds one first; managers may also look around, or bring theirs in. */
    private Component noClients() {
        var add = Buttons.with(Icons.PLUS,
                Buttons.primary(Texts.of("shell.today.add_client"), click -> ClientNavigation.add()));
        if (!user.has(Role.MANAGER)) {
            return new EmptyState(Icons.PEOPLE, Texts.of("shell.today.no_clients"),
                    Texts.of("shell.today.no_clients_why"), add);
        }
        var look = Buttons.plain(Texts.of("shell.today.sample"), click -> lookAround());
        look.setDisableOnClick(true);
        var ways = div("row wrap", add, look);
        return new EmptyState(Icons.PEOPLE, Texts.of("shell.today.no_clients"),
                Texts.of("shell.today.no_clients_manager"), ways,
                Buttons.quiet(Texts.of("shell.today.bring_in"), click -> ImportNavigation.open()));
    }

    private void lookAround() {
        PracticeNavigation.changeSample(sample::start);
        making = PracticeNavigation.sampleInTheMaking(sample, this::showAll);
        show();
    }

    private void go(LocalDate chosen) {
        day = chosen;
        show();
    }

    private Optional<Component> next(DayRow row, boolean today, Set<SessionId> unsigned) {
        if (user.has(Role.THERAPIST) && row.therapist().equals(user.id())) {
            if (!today && DayLine.arrives(row)) {
                return Optional.of(DayLine.prepare(row));
            }
            return DayAction.of(row, unsigned.contains(row.session())).map(DayLine::button);
        }
        if (user.has(Role.FRONT_DESK) && today && DayLine.arrives(row)) {
            return Optional.of(Buttons.plain(Texts.of("shell.today.arrived"), click -> arrive(row)));
        }
        return user.has(Role.THERAPIST) && row.readable() && row.state().beforeStart()
                ? Optional.of(DayLine.colleagues(row))
                : Optional.empty();
    }

    private void arrive(DayRow row) {
        plans.arrive(row.session());
        Toasts.done(Texts.of("shell.today.has_arrived", row.clientName()));
        show();
    }

    /** Replaces the list on a day without sessions. */
    private static class FreeDay extends EmptyState {

        private FreeDay(Icons icon, String title, String why, Button action) {
            super(icon, title, why, action);
        }

        static FreeDay of(boolean mine) {
            return new FreeDay(
                    Icons.CALENDAR,
                    Texts.of("shell.today.free"),
                    Texts.of(mine ? "shell.today.free_mine" : "shell.today.free_all"),
                    Buttons.plain(Texts.of("shell.today.plan"), click -> ScreeningNavigation.plan()));
        }
    }

    /** Buttons to step through the days and back to today. */
    private static class DaySteps extends Div {

        DaySteps(LocalDate day, LocalDate today, Consumer<LocalDate> go) {
            addClassNames("row", "tight");
            var home = Buttons.quiet(Texts.of("shell.today.title"), click -> go.accept(today));
            home.setVisible(!day.equals(today));
            add(
                    Buttons.icon(Icons.BACK, Texts.of("shell.today.day_before"), click -> go.accept(day.minusDays(1))),
                    Buttons.icon(Icons.NEXT, Texts.of("shell.today.day_after"), click -> go.accept(day.plusDays(1))),
                    home);
        }
    }

    /** Shows managers the clients for whom no doctor's answer has come for a week, until one is recorded (FUP-13). */
    private static class WaitingAWeek extends Div {

        private static final int SHOWN = 8;

        private final WorklistService worklist;
        private final PracticeTime time;

        WaitingAWeek(WorklistService worklist, PracticeTime time) {
            this.worklist = worklist;
            this.time = time;
            addClassName("waiting-a-week");
            show();
        }

        void show() {
            var rows = worklist.due(FollowUpFilter.waitingAWeek(), 0, SHOWN);
            removeAll();
            setVisible(!rows.isEmpty());
            if (!rows.isEmpty()) {
                add(Pane.heading(Texts.of("shell.today.waiting"),
                        rows.size() < SHOWN ? String.valueOf(rows.size()) : SHOWN + "+"),
                        FollowUpNavigation.lines(rows, time.now(), time.zone()));
            }
        }
    }

    /** Shows managers what the program keeps failing to do by itself, since when, and what to do. */
    static final class FailingStrips {

        /** The rounds that have texts of their own; any other is named by its class. */
        static final Set<String> KNOWN = Set.of(
                "ArchiveRound", "AttachmentRound", "BackupRound", "CalendarRound", "CheckInRound", "Checks",
                "DatabaseFile", "DaySheetRound", "FollowUpNews", "FollowUpRound", "HeapGivenBack", "KeptHeads",
                "LiveSessions", "Messages", "OutcomeKeeper", "OutcomeReader", "ScreeningNews", "SelfIntakeRound",
                "SignInRound");

        private FailingStrips() {}

        static List<AlertStrip> of(RoundService rounds, PracticeTime time) {
            return rounds.failing().stream().map(round -> strip(round, time)).toList();
        }

        private static AlertStrip strip(FailingRound round, PracticeTime time) {
            var what = KNOWN.contains(round.name())
                    ? Texts.of("shell.round." + round.name())
                    : Texts.of("shell.round.other", round.name());
            var since = Dates.in(time.zone()).dateTime(round.since(), time.now());
            return new AlertStrip(what, Texts.of("shell.round.what_to_do", since, round.name()));
        }
    }
}
