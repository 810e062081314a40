package org.tenderpoint.imports;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.client.BroughtClients;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientSeen;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ImportId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.store.database.Portions;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.VisitState;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Writes what an import brings, some rows at a time: one long transaction would keep everybody else from saving. What
 * was written is told by {@code import_records}, so that all of it can be taken back.
 */
@Component
record ImportWriter(BroughtClients clients, PlanService plans, JdbcTemplate jdbc, TransactionOperations transaction,
        ApplicationEventPublisher events) {

    private static final int PRESSURE = 3;

    /** The state of one import while it is written. */
    private static final class Writing {

        private final ImportId id;
        private final ImportPlan plan;
        private final BackgroundRun<?, ?> run;
        /** Where sessions are whose lines name no place; empty for where the therapist mostly works. */
        private final Optional<PracticePlaceId> place;
        private final Map<RowId, ClientId> made = new HashMap<>();
        private final List<FileNote> notes = new ArrayList<>();
        private int done;
        private int sessions;
        private int changed;

        Writing(ImportId id, ImportPlan plan, BackgroundRun<?, ?> run, Optional<PracticePlaceId> place) {
            this.id = id;
            this.plan = plan;
            this.run = run;
            this.place = place;
        }

        void step(int steps) {
            done += steps;
            run.progressedTo((double) done / Math.max(1, plan.steps()));
        }

        ClientId client(RowPerson who) {
            return switch (who) {
                case RowPerson.KnownClient(var client) -> client;
                case RowPerson.NewPerson(var row) -> Optional.ofNullable(made.get(row)).orElseThrow();
                case RowPerson.Open _ -> throw new IllegalStateException("Nobody has said who it is");
            };
        }

        void leaveOut(AppointmentLine line, NoteWhy why) {
            notes.add(new FileNote(line.table(), line.line(), Optional.empty(), why, true));
        }
    }

    /** Stops early if the run is to stop; the caller takes back what was written then. */
    ImportDone write(ImportId id, ImportPlan plan, BackgroundRun<?, ?> run) {
        var writing = new Writing(id, plan, run, place(id));
        inPortions(writing, plan.newClients, some -> transaction.executeWithoutResult(_ -> clients(writing, some)));
        inPortions(writing, List.copyOf(plan.newKeys.entrySet()), some -> transaction.executeWithoutResult(
                _ -> records(writing, some.stream()
                        .map(one -> new Record(one.getKey(), null, one.getValue().source(), one.getValue().key(),
                                false))
                        .toList())));
        inPortions(writing, plan.visits, some -> transaction.executeWithoutResult(_ -> visits(writing, some)));
        inPortions(writing, plan.records, some -> transaction.executeWithoutResult(_ -> earlier(writing, some)));
        // what is cancelled or moved first makes room for what comes
        each(writing, plan.cancelled, 1, this::cancel);
        each(writing, plan.moves, 1, this::move);
        each(writing, plan.coming, ImportPlan.STEPS_OF_A_PLAN, this::plan);
        return new ImportDone(
                Optional.of(id), writing.made.size(), plan.visits.size(), writing.sessions, writing.changed,
                ImportPreview.notes(writing.notes), run.stopping(), plan.emptied);
    }

    private static <T> void inPortions(Writing writing, List<T> all, Consumer<List<T>> write) {
        Portions.of(all).takeWhile(_ -> !writing.run.stopping()).forEach(some -> {
            write.accept(some);
            writing.step(some.size());
        });
    }

    private static <T> void each(Writing writing, List<T> all, int steps, BiConsumer<Writing, T> write) {
        for (var one : all) {
            if (writing.run.stopping()) {
                return;
            }
            write.accept(writing, one);
            writing.step(steps);
        }
    }

    private void clients(Writing writing, List<ClientLine> some) {
        var records = new ArrayList<Record>();
        for (var line : some) {
            var client = clients.bring(details(line), writing.plan.standing(line));
            writing.made.put(line.id(), client);
            records.add(new Record(client, null, line.source(), line.key(), true));
        }
        records(writing, records);
    }

    private static ClientDetails details(ClientLine line) {
        var wishes = line.wishes();
        var usual = line.phone().isEmpty() && !line.email().isEmpty()
                ? PreferredChannel.EMAIL
                : PreferredChannel.PHONE;
        return new ClientDetails(
                line.name(), line.born(), line.phone(), line.email(), wishes.channel().orElse(usual),
                wishes.preferredTime(),
                wishes.language().orElseGet(() -> PageLanguage.spokenIn(Formats.here().country()).locale()),
                new EmergencyContact(line.emergencyName(), line.emergencyPhone(), false), line.doctor(),
                wishes.guardian(), Optional.empty());
    }

    /** A row of {@code import_records}. */
    private record Record(ClientId client, @Nullable SessionId session, ImportSource source,
            String key, boolean brought) {}

    /** The clients are written by entities, and these rows point to them. */
    private void records(Writing writing, List<Record> some) {
        clients.writeNow();
        jdbc.batchUpdate("""
                insert into import_records (id, import_id, client_id, session_id, source, source_key, brought, version)
                values (?, ?, ?, ?, ?, ?, ?, 0)""", some, some.size(), (row, one) -> {
            row.setObject(1, UUID.randomUUID());
            row.setObject(2, writing.id.value());
            row.setObject(3, one.client().value());
            row.setObject(4, one.session() == null ? null : one.session().value());
            row.setString(5, one.source().code());
            row.setString(6, one.key());
            row.setBoolean(7, one.brought());
        });
    }

    private void visits(Writing writing, List<ImportPlan.PastVisit> some) {
        jdbc.batchUpdate("""
                insert into earlier_visits
                (id, client_id, import_id, source, source_key, started_at, minutes, therapist, treatment, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", some, some.size(), (row, visit) -> {
            var line = visit.line();
            row.setObject(1, UUID.randomUUID());
            row.setObject(2, writing.client(visit.who()).value());
            row.setObject(3, writing.id.value());
            row.setString(4, line.source().code());
            row.setString(5, line.key());
            row.setObject(6, OffsetDateTime.ofInstant(line.start(), ZoneOffset.UTC));
            row.setInt(7, line.minutes());
            row.setString(8, line.therapist());
            row.setString(9, line.treatment());
            row.setString(10, line.state().code());
        });
        some.stream()
                .filter(visit -> visit.who() instanceof RowPerson.KnownClient
                        && visit.line().state() == VisitState.KEPT)
                .forEach(visit -> events.publishEvent(
                        new ClientSeen(writing.client(visit.who()), visit.line().local().toLocalDate())));
    }

    private void earlier(Writing writing, List<ImportPlan.EarlierRecord> some) {
        jdbc.batchUpdate("""
                insert into earlier_records (id, client_id, import_id, source_key, kind, told_at, words)
                values (?, ?, ?, ?, ?, ?, ?)""", some, some.size(), (row, record) -> {
            var line = record.line();
            row.setObject(1, UUID.randomUUID());
            row.setObject(2, writing.client(record.who()).value());
            row.setObject(3, writing.id.value());
            row.setString(4, line.key());
            row.setString(5, line.kind().code());
            row.setObject(6, OffsetDateTime.ofInstant(line.at(), ZoneOffset.UTC));
            row.setString(7, line.words());
        });
    }

    /** Each in a transaction of its own, since a refusal ends it. */
    private void plan(Writing writing, ImportPlan.ComingAppointment coming) {
        var line = coming.line();
        var client = writing.client(coming.who());
        orLeft(writing, line, () -> {
            var session = plans.plan(new NewSession(
                    client, coming.therapist(), line.local(), line.minutes(), work(coming),
                    coming.place().or(() -> writing.place)));
            records(writing, List.of(new Record(client, session, line.source(), line.key(), true)));
        }, () -> writing.sessions++);
    }

    /** Writes a line, then counts it; one that is refused is left out with the reason. */
    private void orLeft(Writing writing, AppointmentLine line, Runnable write, Runnable count) {
        try {
            transaction.executeWithoutResult(_ -> write.run());
            count.run();
        } catch (PlanRefused refused) {
            writing.leaveOut(line, noteOf(refused));
        } catch (RecordClosed closed) {
            writing.leaveOut(line, NoteWhy.CLIENT_RESTRICTED);
        }
    }

    private Optional<PracticePlaceId> place(ImportId id) {
        return jdbc.queryForList("""
                select c.place_id from calendar_addresses c join imports i on i.calendar_id = c.id
                where i.id = ? and c.place_id is not null""", UUID.class, id.value())
                .stream().map(PracticePlaceId::new).findFirst();
    }

    private static NoteWhy noteOf(PlanRefused refused) {
        return Coded.of(NoteWhy.class, refused.problem().code()).orElse(NoteWhy.NOT_SAVED);
    }

    /** The areas share the time. */
    private static List<Work> work(ImportPlan.ComingAppointment coming) {
        var areas = coming.treatment().areas();
        return coming.treatment().modality().stream()
                .flatMap(modality -> areas.stream().sorted().map(area -> new Work(
                        area, modality, PRESSURE, Math.max(1, coming.line().minutes() / areas.size()))))
                .toList();
    }

    private void move(Writing writing, ImportPlan.Move move) {
        var line = move.line();
        orLeft(writing, line, () -> {
            var before = plans.byId(move.session().id()).orElseThrow();
            plans.move(
                    before.id(), before.version(),
                    new NewSession(
                            before.client(), move.therapist(), line.local(),
                            line.minutes() < NewSession.SHORTEST ? before.minutes() : line.minutes(),
                            before.plan(), move.place()));
            rememberBefore(writing, before);
        }, () -> writing.changed++);
    }

    private void cancel(Writing writing, PlannedAppointment planned) {
        transaction.executeWithoutResult(_ -> {
            var before = plans.byId(planned.id()).orElseThrow();
            plans.cancel(planned.id(), Phrase.of("imports.cancelled"));
            rememberBefore(writing, before);
        });
        writing.changed++;
    }

    /** As it was before the import moved or cancelled it. */
    private void rememberBefore(Writing writing, PlannedSessionRecord before) {
        clients.writeNow();
        jdbc.update("""
                insert into import_moves
                (id, import_id, client_id, session_id, was_start, was_minutes, was_therapist, was_place, edits)
                values (?, ?, ?, ?, ?, ?, ?, ?, (select edits from sessions where id = ?))""",
                UUID.randomUUID(), writing.id.value(), before.client().value(), before.id().value(),
                before.localStart().toString(), before.minutes(), before.therapist().value(),
                before.place().stored(), before.id().value());
    }
}
