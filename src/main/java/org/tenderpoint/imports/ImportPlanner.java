package org.tenderpoint.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.imports.ClientMatches.Person;
import org.tenderpoint.imports.ClientMatches.RowPerson;
import org.tenderpoint.imports.ColumnFinder.TableColumns;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.imports.ImportAnswers.ClientChoice;
import org.tenderpoint.imports.ImportField.TableKind;
import org.tenderpoint.imports.ImportIndex.Attendance;
import org.tenderpoint.imports.ImportIndex.Known;
import org.tenderpoint.imports.OwnRecords.RecordLine;
import org.tenderpoint.imports.OwnTables.OwnStanding;
import org.tenderpoint.imports.RowReader.AppointmentLine;
import org.tenderpoint.imports.RowReader.ClientLine;
import org.tenderpoint.imports.RowReader.Wishes;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.Country.DateOrder;
import org.tenderpoint.screening.EarlierVisit.VisitState;
import org.tenderpoint.screening.PlannedSession.NewSession;

/** Works out what dropped tables would bring; a pure function of the tables, what is here, and what people said. */
final class ImportPlanner {

    private static final int LEAST_NAMED = 2;
    /** This many sessions may be missing from a calendar however few there were. */
    private static final int FEW = 2;

    private final Known known;
    private final ImportAnswers answers;
    private final Map<String, UserId> therapists;
    private final ZoneId zone;
    private final LocalDate today;
    private final DateOrder usual;
    private final ImportPlan plan = new ImportPlan();
    private final Set<SourceKey> clients = new HashSet<>();
    private final Set<SourceKey> appointments = new HashSet<>();
    private final Set<String> unread = new HashSet<>();
    private final Set<Attendance> withoutKey = new HashSet<>();
    private final Map<String, RowPerson> byAppointment = new HashMap<>();
    private Map<String, OwnStanding> standings = Map.of();
    private Map<String, PracticePlaceId> places = Map.of();

    /**
     * @param therapists by their names, folded
     * @param usual the country's order of dates, where nothing of a file is ambiguous
     */
    ImportPlanner(
            Known known, ImportAnswers answers, Map<String, UserId> therapists, ZoneId zone, LocalDate today,
            DateOrder usual) {
        this.known = known;
        this.answers = answers;
        this.therapists = Map.copyOf(therapists);
        this.zone = zone;
        this.today = today;
        this.usual = usual;
    }

    /**
     * A table as understood.
     *
     * @param proven the order of its dates, if its rows tell
     * @param example a day that can be read in two ways, if nobody has said yet how
     */
    record Read(SourceTable table, TableColumns found, int rows, Optional<DateOrder> proven, Optional<String> example) {

        boolean ready(ImportAnswers answers) {
            return found.enough() && (example.isEmpty() || answers.orders().containsKey(table.id()));
        }

        Read without(ImportField field) {
            var columns = found.columns().stream().map(held -> held.filter(one -> one != field)).toList();
            return new Read(table, new TableColumns(found.kind(), columns), rows, proven, example);
        }
    }

    /** Looks at the columns and days of a table. */
    static Read read(SourceTable table, ImportAnswers answers) {
        var said = Optional.ofNullable(answers.columns().get(table.id()))
                .filter(columns -> columns.size() == table.header().size());
        var guess = table.ofColleagues()
                ? TableColumns.nothing(table.header())
                : ColumnFinder.find(table.header(), table.first(ColumnFinder.VALUES).stream()
                        .map(row -> row.cells())
                        .toList());
        var found = said.map(columns -> new TableColumns(kind(columns, guess), columns)).orElse(guess);
        var order = new FileDates.Order();
        int[] rows = {0};
        table.each(row -> {
            rows[0]++;
            for (int i = 0; i < Math.min(row.cells().size(), found.columns().size()); i++) {
                var cell = row.cells().get(i);
                found.columns().get(i).filter(ImportField::holdsDate).ifPresent(_ -> order.look(cell));
            }
            return true;
        });
        return new Read(table, found, rows[0], order.proven(), order.example());
    }

    /** A day or a beginning makes rows appointments. */
    private static TableKind kind(List<Optional<ImportField>> columns, TableColumns guess) {
        var held = columns.stream().flatMap(Optional::stream).toList();
        if (held.contains(ImportField.START) || held.contains(ImportField.DAY)) {
            return TableKind.APPOINTMENTS;
        }
        return held.isEmpty() ? guess.kind() : TableKind.CLIENTS;
    }

    /** @param own by the keys of clients in this program's own archive */
    ImportPlanner knowing(Map<String, OwnStanding> own) {
        standings = Map.copyOf(own);
        return this;
    }

    /** @param folded by their names; empty where there is one */
    ImportPlanner at(Map<String, PracticePlaceId> folded) {
        places = Map.copyOf(folded);
        return this;
    }

    /** Clients first, so that appointments find them. */
    ImportPlan plan(List<Read> tables) {
        var ready = tables.stream().filter(table -> table.ready(answers)).toList();
        ready.forEach(table -> {
            table.table().said().forEach(plan::note);
            unread.addAll(table.table().unread());
        });
        ready.stream().filter(table -> table.found().kind() == TableKind.CLIENTS).forEach(table -> {
            var reader = reader(table);
            table.table().each(row -> {
                reader.client(row).ifPresent(this::client);
                return true;
            });
        });
        ready.stream().filter(table -> table.found().kind() == TableKind.APPOINTMENTS).forEach(table -> {
            var reader = reader(table);
            table.table().each(row -> {
                reader.appointment(row).ifPresent(this::appointment);
                return true;
            });
        });
        return plan;
    }

    /** What clients told before; of those who come, or are here. */
    void records(List<RecordLine> lines) {
        for (var line : lines) {
            var who = known.clients().byKey(line.sourceKeyOfClient());
            if (who.isEmpty() || who.get() instanceof RowPerson.Open) {
                left(line.table(), line.line(), who.isEmpty() ? NoteWhy.NO_CLIENT : NoteWhy.CLIENT_LEFT);
            } else if (known.records().contains(line.sourceKey())) {
                plan.knownAppointments++;
            } else {
                plan.records.add(new ImportPlan.EarlierRecord(who.get(), line));
            }
        }
    }

    /**
     * What a subscribed calendar has brought and no longer holds was deleted there. A calendar that has lost most of it
     * is more likely to be another one, or broken.
     */
    void missing(Set<SessionId> brought, LocalDateTime now) {
        var coming = known.sessions().entrySet().stream()
                .filter(one -> one.getValue().open() && brought.contains(one.getValue().id()))
                .filter(one -> LocalDateTime.parse(one.getValue().local()).isAfter(now))
                .toList();
        var missing = coming.stream()
                .filter(one -> !appointments.contains(one.getKey()) && !unread(one.getKey().key()))
                .map(Map.Entry::getValue)
                .toList();
        plan.emptied = missing.size() > FEW && 2 * missing.size() > coming.size();
        if (!plan.emptied) {
            plan.cancelled.addAll(missing);
        }
    }

    /** One that stands in the calendar, but could not be read. */
    private boolean unread(String key) {
        return unread.stream().anyMatch(one -> key.equals(one) || key.startsWith(one + "/"));
    }

    private RowReader reader(Read table) {
        var order = table.proven().or(() -> Optional.ofNullable(answers.orders().get(table.table().id())))
                .orElse(usual);
        return new RowReader(table.table(), table.found(), order, zone, today, plan::note);
    }

    private void client(ClientLine line) {
        if (!line.key().isEmpty() && !clients.add(line.sourceKey())) {
            left(line.table(), line.line(), NoteWhy.KEY_TWICE);
            return;
        }
        decide(line).ifPresent(who -> {
            standing(line, who);
            known.clients().key(line.sourceKey(), who);
            if (!(who instanceof RowPerson.KnownClient)) {
                known.clients().add(Person.of(who, line.name(), line.born(), line.phone(), line.email()));
            }
        });
    }

    /** A death or a restriction comes with the client; who is here already stays as they are, and people are told. */
    private void standing(ClientLine line, RowPerson who) {
        var own = line.source() == ImportSource.TENDERPOINT ? standings.get(line.key()) : null;
        var standing = own == null ? new OwnStanding(line.died(), Optional.empty()) : own;
        switch (who) {
            case RowPerson.NewPerson(var row) -> {
                plan.standings.merge(row, standing, OwnStanding::or);
                standing.died().ifPresent(_ -> note(line, NoteWhy.DIED_THERE));
                standing.closed().ifPresent(_ -> note(line, NoteWhy.RESTRICTED_THERE));
            }
            case RowPerson.KnownClient(var client) -> {
                standing.died().filter(_ -> !known.dead().contains(client))
                        .ifPresent(_ -> note(line, NoteWhy.DIED_ONLY_THERE));
                standing.closed().filter(_ -> !known.restricted().contains(client))
                        .ifPresent(_ -> note(line, NoteWhy.RESTRICTED_ONLY_THERE));
            }
            case RowPerson.Open _ -> {
                // stays out
            }
        }
    }

    private void note(ClientLine line, NoteWhy why) {
        plan.note(new FileNote(line.table(), line.line(), Optional.empty(), why, false));
    }

    /**
     * Whether the line is somebody who is here, or who comes; one who stays out is remembered with the appointments.
     */
    private Optional<RowPerson> decide(ClientLine line) {
        var verdict = known.clients().find(line);
        if (verdict.same().isPresent()) {
            var same = verdict.same().get();
            plan.known++;
            if (same instanceof RowPerson.KnownClient there && !line.key().isEmpty()
                    && !known.clients().knows(line.sourceKey())) {
                plan.newKeys.put(there.client(), line);
            }
            return Optional.of(same);
        }
        if (verdict.perhaps().isEmpty()) {
            return Optional.of(comes(line));
        }
        plan.open.put(line.id(), new ImportPlan.Open(line, verdict.perhaps()));
        return switch (answers.choices().get(line.id())) {
            case ClientChoice.SameClient(var client) -> {
                if (!line.key().isEmpty()) {
                    plan.newKeys.put(client, line);
                }
                yield Optional.of(new RowPerson.KnownClient(client));
            }
            case ClientChoice.SameRow(var row) -> Optional.of(new RowPerson.NewPerson(row));
            case ClientChoice.NewClient() -> Optional.of(comes(line));
            case ClientChoice.LeaveOut() -> stays(line);
            case null -> stays(line);
        };
    }

    private Optional<RowPerson> stays(ClientLine line) {
        left(line.table(), line.line(), NoteWhy.LEFT_BY_CHOICE);
        return Optional.of(new RowPerson.Open(line.id()));
    }

    private RowPerson comes(ClientLine line) {
        plan.newClients.add(line);
        var who = new RowPerson.NewPerson(line.id());
        line.lastVisit().ifPresent(day -> plan.noteVisit(who, day));
        return who;
    }

    private void appointment(AppointmentLine line) {
        var key = line.sourceKey();
        if (!line.key().isEmpty() && !appointments.add(key)) {
            left(line.table(), line.line(), NoteWhy.KEY_TWICE);
            return;
        }
        var planned = line.key().isEmpty() ? null : known.sessions().get(key);
        if (planned != null) {
            planKnown(planned, line);
            return;
        }
        var whose = whose(line);
        if (whose.isEmpty()) {
            return;
        }
        var who = whose.get();
        if (who instanceof RowPerson.Open) {
            left(line.table(), line.line(), NoteWhy.CLIENT_LEFT);
            return;
        }
        var time = new Attendance(who, line.start());
        if (!line.key().isEmpty() && known.visits().contains(key) || known.attended().contains(time)) {
            plan.knownAppointments++;
            return;
        }
        if (known.times().containsKey(time)) {
            if (line.key().isEmpty()) {
                planKnown(known.times().get(time), line);
            } else {
                plan.knownAppointments++;
            }
            return;
        }
        if (line.key().isEmpty() && !withoutKey.add(time)) {
            left(line.table(), line.line(), NoteWhy.KEY_TWICE);
            return;
        }
        if (line.local().toLocalDate().isBefore(today)) {
            plan.visits.add(new ImportPlan.PastVisit(who, line.ofKnownClient()));
            if (line.state() == VisitState.KEPT) {
                plan.noteVisit(who, line.local().toLocalDate());
            }
        } else if (line.state() == VisitState.KEPT || line.state() == VisitState.UNKNOWN) {
            coming(who, line);
        } else {
            left(line.table(), line.line(), NoteWhy.OFF_THERE);
        }
    }

    /** Plans what happens to a session that is here already: it may move or be cancelled. */
    private void planKnown(ImportIndex.PlannedAppointment planned, AppointmentLine line) {
        boolean off = line.state() == VisitState.CANCELLED || line.state() == VisitState.MISSED;
        if (!planned.open()) {
            plan.knownAppointments++;
        } else if (off) {
            plan.cancelled.add(planned);
        } else {
            var therapist = therapist(line).orElse(planned.therapist());
            var place = place(line);
            boolean moved = !planned.local().equals(line.local().toString())
                    || line.minutes() >= NewSession.SHORTEST && line.minutes() != planned.minutes()
                    || !therapist.equals(planned.therapist()) && !line.therapist().isEmpty()
                    || place.filter(one -> !one.equals(planned.place())).isPresent();
            if (moved && !line.key().isEmpty()) {
                plan.moves.add(new ImportPlan.Move(planned, line, therapist, place));
            } else {
                plan.knownAppointments++;
            }
        }
    }

    /** Why nothing is planned with a client, if something forbids it. */
    private Optional<NoteWhy> closed(RowPerson who) {
        boolean died;
        boolean restricted;
        switch (who) {
            case RowPerson.KnownClient(var client) -> {
                died = known.dead().contains(client);
                restricted = known.restricted().contains(client);
            }
            case RowPerson.NewPerson(var row) -> {
                var standing = Optional.ofNullable(plan.standings.get(row));
                died = standing.flatMap(OwnStanding::died).isPresent();
                restricted = standing.flatMap(OwnStanding::closed).isPresent();
            }
            case RowPerson.Open _ -> {
                return Optional.empty();
            }
        }
        return died
                ? Optional.of(NoteWhy.CLIENT_DIED)
                : restricted ? Optional.of(NoteWhy.CLIENT_RESTRICTED) : Optional.empty();
    }

    private void coming(RowPerson who, AppointmentLine line) {
        if (who instanceof RowPerson.KnownClient(var client) && known.archived().contains(client)) {
            left(line.table(), line.line(), NoteWhy.CLIENT_ARCHIVED);
            return;
        }
        var closed = closed(who);
        if (closed.isPresent()) {
            left(line.table(), line.line(), closed.get());
            return;
        }
        plan.treatments.merge(line.treatment(), 1, Integer::sum);
        var treatment = answers.treatments().getOrDefault(line.treatment(), WordGuesses.treatment(line.treatment()));
        if (!treatment.comes()) {
            left(line.table(), line.line(), NoteWhy.LEFT_BY_TREATMENT);
            return;
        }
        var therapist = therapist(line);
        if (therapists.size() > 1 || !line.therapist().isEmpty()) {
            plan.therapists.merge(line.therapist(), 1, Integer::sum);
        }
        if (therapist.isEmpty()) {
            left(line.table(), line.line(), NoteWhy.LEFT_BY_THERAPIST);
            return;
        }
        if (line.minutes() > NewSession.LONGEST) {
            left(line.table(), line.line(), NoteWhy.NOT_MINUTES);
            return;
        }
        plan.coming.add(new ImportPlan.ComingAppointment(
                who, lasting(line.ofKnownClient()), therapist.get(), place(line), treatment));
    }

    /** One whose length the file does not tell takes an hour until somebody says otherwise. */
    private AppointmentLine lasting(AppointmentLine line) {
        if (line.minutes() >= NewSession.SHORTEST) {
            return line;
        }
        plan.note(new FileNote(line.table(), line.line(), Optional.of(ImportField.MINUTES), NoteWhy.NOT_MINUTES,
                false));
        return line.lasting(NewSession.USUAL_MINUTES);
    }

    private Optional<UserId> therapist(AppointmentLine line) {
        var said = answers.therapists().get(line.therapist());
        if (said != null) {
            return said;
        }
        return WordGuesses.therapist(line.therapist(), therapists);
    }

    /** Empty where the file names none; one that is not known is named, and never guessed. */
    private Optional<PracticePlaceId> place(AppointmentLine line) {
        if (line.place().isEmpty()) {
            return Optional.empty();
        }
        var found = Optional.ofNullable(places.get(SearchWords.fold(line.place())));
        if (found.isEmpty()) {
            plan.note(new FileNote(
                    line.table(), line.line(), Optional.of(ImportField.PLACE), NoteWhy.UNKNOWN_PLACE, false));
        }
        return found;
    }

    /** Empty, and named, if nobody is found. */
    private Optional<RowPerson> whose(AppointmentLine line) {
        var byKey = known.clients().byKey(line.sourceKeyOfClient());
        if (byKey.isPresent()) {
            return byKey;
        }
        if (line.name().isEmpty()) {
            var reached = known.clients().reached(line.email());
            return reached.size() == 1
                    ? Optional.of(reached.getFirst())
                    : none(line, reached.isEmpty() ? NoteWhy.NO_CLIENT : NoteWhy.SEVERAL_CLIENTS);
        }
        var named = line.source() == ImportSource.CALENDAR ? inWords(line) : named(line.name(), line);
        if (named.size() > 1) {
            return none(line, NoteWhy.SEVERAL_CLIENTS);
        }
        if (named.isEmpty() && line.source() == ImportSource.CALENDAR) {
            return none(line, NoteWhy.NO_CLIENT);
        }
        return Optional.of(named.isEmpty() ? arrivesWith(line) : named.getFirst());
    }

    private Optional<RowPerson> none(AppointmentLine line, NoteWhy why) {
        left(line.table(), line.line(), why);
        return Optional.empty();
    }

    private List<RowPerson> named(String name, AppointmentLine line) {
        return known.clients().named(name, line.phone(), line.email());
    }

    /** A calendar's line says more than a name: {@code Ada Rivera - deep tissue (60)}. */
    private List<RowPerson> inWords(AppointmentLine line) {
        var whole = named(line.name(), line);
        if (!whole.isEmpty()) {
            return whole;
        }
        var found = new ArrayList<RowPerson>();
        for (var part : WordGuesses.parts(line.name())) {
            if (part.split(" ").length >= LEAST_NAMED) {
                found.addAll(named(part, line));
            }
        }
        return found.isEmpty() ? known.clients().reached(line.email()) : found.stream().distinct().toList();
    }

    /** A list of appointments without one of clients brings its clients itself. */
    private RowPerson arrivesWith(AppointmentLine line) {
        var key = ClientMatches.nameKey(line.name());
        return byAppointment.computeIfAbsent(key, _ -> {
            var client = new ClientLine(
                    line.table(), line.line(), line.source(), line.clientKey(), line.name(), line.born(),
                    line.phone(), line.email(), "", "", "", Optional.empty(), true, Wishes.NONE, Optional.empty());
            return decide(client).map(who -> {
                known.clients().key(line.sourceKeyOfClient(), who);
                if (!(who instanceof RowPerson.KnownClient)) {
                    known.clients().add(Person.of(who, line.name(), line.born(), line.phone(), line.email()));
                }
                return who;
            }).orElseThrow();
        });
    }

    private void left(String table, int line, NoteWhy why) {
        plan.note(new FileNote(table, line, Optional.empty(), why, true));
    }
}
