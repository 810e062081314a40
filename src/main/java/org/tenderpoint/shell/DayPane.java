package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.followup.OpenAlert;
import org.tenderpoint.imports.ui.ImportNavigation;
import org.tenderpoint.intake.SelfIntakeReviewService;
import org.tenderpoint.intake.evening.ToldByLinkService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.place.PracticePlaceService;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceFilter;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.screening.plan.DayRow;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.ui.ScreeningNavigation;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.UnfinishedNote;
import org.tenderpoint.shell.DayLine.DayAction;

/** A day's sessions, one after another, and the way to other days and to any client. */
class DayPane extends Pane {

    private static final int NOTES_SHOWN = 50;

    /** What supplies the entries of a day. */
    @org.springframework.stereotype.Component
    record DaySources(
            PlanService plans, SessionService sessions, SelfIntakeReviewService selfIntakes, ToldByLinkService links,
            AlertService alerts, ClientService clients, PracticePlaceService places, SamplePractice sample) {}

    private final transient DaySources of;
    private final CurrentUser user;
    private final PracticeTime time;
    private final Runnable whole;
    private final Runnable changed;
    private final PracticePlaceFilter place;
    private final Div steps = new Div();
    private Component above = new Div();
    private Component making;
    private List<DayRow> shown = List.of();
    private Map<ClientId, OpenAlert> pressing = Map.of();
    private LocalDate day;
    private boolean mine;

    /**
     * @param mine whether it shows the reader's own sessions only
     * @param whole shows the page of which this is a part
     * @param changed called with every other day or list that is chosen
     */
    DayPane(DaySources of, CurrentUser user, PracticeTime time, boolean mine, Runnable whole, Runnable changed) {
        super(Texts.of("shell.today.day"));
        this.of = of;
        this.mine = mine;
        this.whole = whole;
        this.changed = changed;
        this.user = user;
        this.time = time;
        day = time.today();
        place = new PracticePlaceFilter(of.places().choice(), _ -> whole.run());
        making = PracticeNavigation.sampleInTheMaking(of.sample(), whole);
    }

    /** Adds what stays above the list whichever day is shown, so that typed text and the focus are kept. */
    void setAbove(Component note, Stream<Component> ways) {
        above = note;
        var top = div("row wrap day-top", steps, place, finder());
        ways.forEach(top::add);
        top(top);
    }

    LocalDate day() {
        return day;
    }

    /** How many sessions are to come, or took place. */
    int count() {
        return Math.toIntExact(
                shown.stream().filter(row -> !SessionState.FELL_THROUGH.contains(row.state())).count());
    }

    Optional<PracticePlaceId> place() {
        return place.chosenPlace();
    }

    void setMine(boolean own) {
        mine = own;
    }

    private Component finder() {
        var finder = ClientNavigation.picker(of.clients());
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

    private List<DayRow> rows(LocalDate on) {
        return of.plans().day(on, mine ? Optional.of(user.id()) : Optional.empty(), place.chosenPlace());
    }

    /** Shows urgent news about a client in that client's line. */
    void showIfPressing() {
        if (!shown.isEmpty() && !pressing(shown).equals(pressing)) {
            show(shown);
        }
    }

    private Map<ClientId, OpenAlert> pressing(List<DayRow> rows) {
        return of.alerts().among(rows.stream().map(DayRow::client).toList());
    }

    /** Reloads the day if a session became stricter or milder; otherwise page and focus stay as they are. */
    void showIfChanged() {
        var now = rows();
        if (!now.equals(shown)) {
            show(now);
        }
    }

    void show() {
        show(rows());
    }

    private void show(List<DayRow> rows) {
        var unsigned = of.sessions().unsignedAmong(rows.stream().map(DayRow::session).toList());
        shown = rows;
        changed.run();
        removeAll();
        add(making, above);
        boolean today = day.equals(time.today());
        if (user.has(Role.THERAPIST) && today) {
            addNotesToFinish();
        }
        steps.removeAll();
        steps.add(new DaySteps(day, time.today(), this::go));
        boolean closed = closed();
        if (closed && !rows.isEmpty()) {
            add(paragraph("muted padded", Texts.of("shell.today.closed")));
        }
        add(rows.isEmpty()
                ? of.clients().count("") == 0 ? noClients() : FreeDay.of(mine, closed)
                : list(rows, today, unsigned));
        if (user.has(Role.THERAPIST) && today) {
            addToldByLink();
        }
    }

    /** Whether the chosen place is closed on that day; where none is chosen, whether each is. */
    private boolean closed() {
        return of.places().all().stream().filter(PracticePlaceRecord::active)
                .filter(one -> place.chosenPlace().filter(where -> !where.equals(one.id())).isEmpty())
                .allMatch(one -> one.details().openingHours().on(day).isEmpty());
    }

    private Component list(List<DayRow> rows, boolean today, Set<SessionId> unsigned) {
        var list = styled(new UnorderedList(), "list day");
        var sent = user.has(Role.THERAPIST)
                ? of.selfIntakes().waitingAmong(rows.stream().map(DayRow::client).toList())
                : Set.<ClientId>of();
        pressing = pressing(rows);
        var names = of.places().names();
        rows.forEach(row -> list.add(new DayLine(
                row, user.has(Role.THERAPIST), !mine, Optional.ofNullable(names.get(row.place())),
                sent.contains(row.client()),
                Optional.ofNullable(pressing.get(row.client())), time, next(row, today, unsigned))));
        return list;
    }

    private void addToldByLink() {
        add(new ToldByLinkNotes(
                Stream.concat(shown.stream(), rows(day.plusDays(1)).stream())
                        .filter(row -> row.state().beforeStart())
                        .toList(),
                of.links(), time));
    }

    /** Notes left open on earlier days; today's are in the list below. */
    private void addNotesToFinish() {
        var open = of.sessions().unfinishedNotes(day.atStartOfDay(time.zone()).toInstant(), NOTES_SHOWN);
        if (!open.isEmpty()) {
            var names = of.clients().names(open.stream().map(UnfinishedNote::client).toList());
            var dates = Dates.in(time.zone());
            add(new NotesToFinish(open, names, note -> dates.dateTime(note.startedAt(), time.now())));
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
        PracticeNavigation.changeSample(of.sample()::start);
        making = PracticeNavigation.sampleInTheMaking(of.sample(), whole);
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
        of.plans().arrive(row.session());
        Toasts.undo(Texts.of("shell.today.has_arrived", row.clientName()), () -> notHere(row));
        show();
    }

    private void notHere(DayRow row) {
        try {
            of.plans().notHere(row.session());
        } catch (SessionState.WrongState gone) {
            Toasts.failed(Texts.of("shell.today.gone_on"));
        }
        show();
    }

    /** Replaces the list on a day without sessions. */
    private static class FreeDay extends EmptyState {

        private FreeDay(Icons icon, String title, String why, Button action) {
            super(icon, title, why, action);
        }

        static FreeDay of(boolean mine, boolean closed) {
            return new FreeDay(
                    Icons.CALENDAR,
                    Texts.of(closed ? "shell.today.closed" : "shell.today.free"),
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
}
