package org.tenderpoint.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.imports.ClientLine.Wishes;
import org.tenderpoint.imports.ClientMatches.Person;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.imports.ImportAnswers.ClientChoice;

/**
 * Tells whom the lines of dropped tables are about: somebody who is here, somebody who comes, or somebody who stays
 * out.
 */
final class ImportPeople {

    private static final int LEAST_NAMED = 2;

    private final KnownRecords known;
    private final ImportAnswers answers;
    private final Map<String, OwnStanding> standings;
    private final ImportPlan plan;
    private final Set<SourceKey> clients = new HashSet<>();
    private final Map<String, RowPerson> byAppointment = new HashMap<>();

    /** @param standings by the keys of clients in this program's own archive */
    ImportPeople(KnownRecords known, ImportAnswers answers, Map<String, OwnStanding> standings, ImportPlan plan) {
        this.known = known;
        this.answers = answers;
        this.standings = Map.copyOf(standings);
        this.plan = plan;
    }

    void client(ClientLine line) {
        if (!line.key().isEmpty() && !clients.add(line.sourceKey())) {
            plan.leaveOut(line.table(), line.line(), NoteWhy.KEY_TWICE);
            return;
        }
        decide(line).ifPresent(who -> {
            standing(line, who);
            remember(line, line.sourceKey(), who);
        });
    }

    /** Later lines find this person by the key of the file, and somebody new by name, birth date, phone and e-mail. */
    private void remember(ClientLine line, SourceKey key, RowPerson who) {
        known.clients().key(key, who);
        if (!(who instanceof RowPerson.KnownClient)) {
            known.clients().add(Person.of(who, line.name(), line.born(), line.phone(), line.email()));
        }
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
            return Optional.of(takeIn(line));
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
            case ClientChoice.NewClient() -> Optional.of(takeIn(line));
            case ClientChoice.LeaveOut() -> leaveOut(line);
            case null -> leaveOut(line);
        };
    }

    private Optional<RowPerson> leaveOut(ClientLine line) {
        plan.leaveOut(line.table(), line.line(), NoteWhy.LEFT_BY_CHOICE);
        return Optional.of(new RowPerson.Open(line.id()));
    }

    private RowPerson takeIn(ClientLine line) {
        plan.newClients.add(line);
        var who = new RowPerson.NewPerson(line.id());
        line.lastVisit().ifPresent(day -> plan.noteVisit(who, day));
        return who;
    }

    /** Why nothing is planned with a client, if something forbids it. */
    Optional<NoteWhy> closed(RowPerson who) {
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

    /** Empty, and named, if nobody is found. */
    Optional<RowPerson> personOf(AppointmentLine line) {
        var byKey = known.clients().byKey(line.sourceKeyOfClient());
        if (byKey.isPresent()) {
            return byKey;
        }
        if (line.name().isEmpty()) {
            var reached = known.clients().reached(line.email());
            return reached.size() == 1
                    ? Optional.of(reached.getFirst())
                    : leftOut(line, reached.isEmpty() ? NoteWhy.NO_CLIENT : NoteWhy.SEVERAL_CLIENTS);
        }
        var named = line.source() == ImportSource.CALENDAR ? inWords(line) : named(line.name(), line);
        if (named.size() > 1) {
            return leftOut(line, NoteWhy.SEVERAL_CLIENTS);
        }
        if (named.isEmpty() && line.source() == ImportSource.CALENDAR) {
            return leftOut(line, NoteWhy.NO_CLIENT);
        }
        return Optional.of(named.isEmpty() ? arrivesWith(line) : named.getFirst());
    }

    private Optional<RowPerson> leftOut(AppointmentLine line, NoteWhy why) {
        plan.leaveOut(line.table(), line.line(), why);
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
                remember(client, line.sourceKeyOfClient(), who);
                return who;
            }).orElseThrow();
        });
    }
}
