package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.backup.BackupService;
import org.tenderpoint.backup.ui.BackupNavigation;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.daysheet.DaySheetService;
import org.tenderpoint.daysheet.ui.DaySheetNavigation;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpNews;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.followup.ui.FollowUpNavigation;
import org.tenderpoint.incident.IncidentListService;
import org.tenderpoint.incident.ui.IncidentNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.schedule.Rounds.FailingRound;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.ManagersStrips;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.FirstStepsService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.RoundService;
import org.tenderpoint.screening.ScreeningNews;
import org.tenderpoint.screening.ui.ScreeningNavigation;

/** The start page: what cannot wait, the day's sessions, and which clients to ask how it felt. */
@Route("")
@RouteAlias("today")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class TodayView extends Page {

    private final CurrentUser user;
    private final PracticeTime time;
    private final WorklistService worklist;
    private final AlertService alerts;
    private final RoundService rounds;
    private final transient ObjectProvider<ManagersStrips> managers;
    private final BackupService backups;
    private final Div backupAge = new Div();
    private final DayPane day;
    private final CallsDue calls;
    /** Only for managers. */
    private final Optional<WaitingAWeek> waiting;
    private int callsDue;
    private boolean mine;

    TodayView(
            DayPane.DaySources sources,
            WorklistService worklist,
            AlertService alerts,
            RecordLookService looks,
            CurrentUser user,
            PracticeTime time,
            FollowUpNews news,
            ScreeningNews screened,
            RoundService rounds,
            BackupService backups,
            FirstStepsService first,
            ObjectProvider<FirstStep> firstSteps,
            ObjectProvider<ManagersStrips> managers,
            IncidentListService incidents,
            DaySheetService sheets) {
        super("shell.today.title");
        this.managers = managers;
        this.user = user;
        this.time = time;
        mine = user.has(Role.THERAPIST);
        this.worklist = worklist;
        this.alerts = alerts;
        this.rounds = rounds;
        this.backups = backups;
        actions(dayChoice(), Buttons.plain(Texts.of("shell.today.new_client"), click -> ClientNavigation.add()),
                Buttons.with(
                        Icons.PLUS,
                        Buttons.primary(Texts.of("shell.today.plan"), click -> ScreeningNavigation.plan())));
        waiting = user.has(Role.MANAGER) ? Optional.of(new WaitingAWeek(worklist, time)) : Optional.empty();
        var toDoOnce = user.has(Role.MANAGER)
                ? Optional.of(new FirstSteps(first, firstSteps, true, this::callsAgain))
                : Optional.<FirstSteps>empty();
        calls = new CallsDue(worklist, time, toDoOnce, toKnow(looks, incidents));
        day = new DayPane(sources, user, time, mine, this::showAll, this::head);
        day.setAbove(backupAge, Stream.concat(
                Stream.of(IncidentNavigation.record()),
                user.has(Role.FRONT_DESK) || user.has(Role.MANAGER)
                        ? DaySheetNavigation.print(sheets).stream()
                        : Stream.empty()));
        panes(Columns.SIDE_RIGHT, day, calls);
        showAll();
        UpToDate.keep(this, news::listen, this::showFollowUps);
        UpToDate.keep(this, screened::listen, day::showIfChanged);
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
        day.show();
    }

    /** What cannot wait, and whom to call; others change it while this page is open. */
    private void showFollowUps() {
        callsDue = worklist.workCount(callsFilter());
        showAlerts();
        calls.show(callsFilter(), callsDue);
        day.showIfPressing();
        waiting.ifPresent(WaitingAWeek::show);
        head();
    }

    private void head() {
        title(Dates.longDay(day.day()));
        subtitle(Texts.of("shell.today.count", day.count(), callsDue));
    }

    /** Clients first; then, for managers, what the program fails to do by itself. */
    private void showAlerts() {
        var strips = new ArrayList<>(FollowUpNavigation.alertStrips(alerts));
        if (user.has(Role.MANAGER)) {
            strips.addAll(FailingStrips.of(rounds, time));
            managers.orderedStream().forEach(more -> strips.addAll(more.strips()));
            strips.addAll(BackupNavigation.strips(backups, time));
            backupAge.removeAll();
            BackupNavigation.note(backups, time).ifPresent(backupAge::add);
        }
        alerts(strips);
    }

    /** My day or everybody's; users who treat nobody see everybody's and get no choice. */
    private Component dayChoice() {
        if (!user.has(Role.THERAPIST)) {
            // its place is counted by the style sheet, and shows no gap
            var none = new Div();
            none.setVisible(false);
            return none;
        }
        var whose = new Segments<>(
                null, List.of(true, false), own -> Texts.of(own ? "shell.today.mine" : "shell.today.everyone"))
                .labelledElsewhere(Texts.of("shell.today.whose"));
        whose.setValue(true);
        whose.addValueChangeListener(event -> {
            mine = event.getValue();
            day.setMine(mine);
            showAll();
        });
        return whose;
    }

    private FollowUpFilter callsFilter() {
        return FollowUpFilter.usual(mine).at(day.place());
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
            var rows = worklist.due(FollowUpFilter.waitingAWeek(), SHOWN);
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
