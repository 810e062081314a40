package org.tenderpoint.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.imports.ImportField.TableKind;
import org.tenderpoint.imports.KnownRecords.Attendance;
import org.tenderpoint.platform.SearchWords;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.DateOrder;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.VisitState;

/** Works out what dropped tables would bring; a pure function of the tables, what is here, and what people said. */
final class ImportPlanner {

    /** This many sessions may be missing from a calendar however few there were. */
    private static final int FEW = 2;

    private final KnownRecords known;
    private final ImportAnswers answers;
    private final Map<String, UserId> therapists;
    private final ZoneId zone;
    private final LocalDate today;
    private final DateOrder usual;
    private final ImportPlan plan = new ImportPlan();
    private final Set<SourceKey> appointments = new HashSet<>();
    private final Set<String> unread = new HashSet<>();
    private final Set<Attendance> withoutKey = new HashSet<>();
    private Map<String, PracticePlaceId> places = Map.of();
    private ImportPeople people;

    /**
     * @param therapists by their names, folded
     * @param usual the country's order of dates, where nothing of a file is ambiguous
     */
    ImportPlanner(
            KnownRecords known, ImportAnswers answers, Map<String, UserId> therapists, ZoneId zone, LocalDate today,
            DateOrder usual) {
        this.known = known;
        this.answers = answers;
        this.therapists = Map.copyOf(therapists);
        this.zone = zone;
        this.today = today;
        this.usual = usual;
        people = new ImportPeople(known, answers, Map.of(), plan);
    }

    /** @param own by the keys of clients in this program's own archive */
    ImportPlanner knowing(Map<String, OwnStanding> own) {
        people = new ImportPeople(known, answers, own, plan);
        return this;
    }

    /** @param folded by their names; empty where there is one */
    ImportPlanner at(Map<String, PracticePlaceId> folded) {
        places = Map.copyOf(folded);
        return this;
    }

    /** Clients first, so that appointments find them. */
    ImportPlan plan(List<ReadTable> tables) {
        var ready = tables.stream().filter(table -> table.ready(answers)).toList();
        ready.forEach(table -> {
            table.table().said().forEach(plan::note);
            unread.addAll(table.table().unread());
        });
        ready.stream().filter(table -> table.found().kind() == TableKind.CLIENTS).forEach(table -> {
            var reader = reader(table);
            table.table().each(row -> {
                reader.client(row).ifPresent(people::client);
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
                plan.leaveOut(line.table(), line.line(), who.isEmpty() ? NoteWhy.NO_CLIENT : NoteWhy.CLIENT_LEFT);
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

    private RowReader reader(ReadTable table) {
        var order = table.proven().or(() -> Optional.ofNullable(answers.orders().get(table.table().id())))
                .orElse(usual);
        return new RowReader(table.table(), table.found(), order, zone, today, plan::note);
    }

    private void appointment(AppointmentLine line) {
        var key = line.sourceKey();
        if (!line.key().isEmpty() && !appointments.add(key)) {
            plan.leaveOut(line.table(), line.line(), NoteWhy.KEY_TWICE);
            return;
        }
        var planned = line.key().isEmpty() ? null : known.sessions().get(key);
        if (planned != null) {
            planKnown(planned, line);
            return;
        }
        var whose = people.personOf(line);
        if (whose.isEmpty()) {
            return;
        }
        var who = whose.get();
        if (who instanceof RowPerson.Open) {
            plan.leaveOut(line.table(), line.line(), NoteWhy.CLIENT_LEFT);
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
            plan.leaveOut(line.table(), line.line(), NoteWhy.KEY_TWICE);
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
            plan.leaveOut(line.table(), line.line(), NoteWhy.OFF_THERE);
        }
    }

    /** Plans what happens to a session that is here already: it may move or be cancelled. */
    private void planKnown(PlannedAppointment planned, AppointmentLine line) {
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

    private void coming(RowPerson who, AppointmentLine line) {
        if (who instanceof RowPerson.KnownClient(var client) && known.archived().contains(client)) {
            plan.leaveOut(line.table(), line.line(), NoteWhy.CLIENT_ARCHIVED);
            return;
        }
        var closed = people.closed(who);
        if (closed.isPresent()) {
            plan.leaveOut(line.table(), line.line(), closed.get());
            return;
        }
        plan.treatments.merge(line.treatment(), 1, Integer::sum);
        var treatment = answers.treatments().getOrDefault(line.treatment(), WordGuesses.treatment(line.treatment()));
        if (!treatment.comes()) {
            plan.leaveOut(line.table(), line.line(), NoteWhy.LEFT_BY_TREATMENT);
            return;
        }
        var therapist = therapist(line);
        if (therapists.size() > 1 || !line.therapist().isEmpty()) {
            plan.therapists.merge(line.therapist(), 1, Integer::sum);
        }
        if (therapist.isEmpty()) {
            plan.leaveOut(line.table(), line.line(), NoteWhy.LEFT_BY_THERAPIST);
            return;
        }
        if (line.minutes() > NewSession.LONGEST) {
            plan.leaveOut(line.table(), line.line(), NoteWhy.NOT_MINUTES);
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
}
