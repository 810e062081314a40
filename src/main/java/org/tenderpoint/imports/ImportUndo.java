package org.tenderpoint.imports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.client.BroughtClients;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ImportId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.store.database.Portions;
import org.tenderpoint.platform.store.schedule.BackgroundRun;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.plan.PlanRefused;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.plan.PlanWithdrawal;

/** Takes an import back: all that nobody has worked on since; the rest stays, and is counted. */
@Component
record ImportUndo(BroughtClients clients, PlanWithdrawal plans, PlanService calendar, JdbcClient jdbc,
        TransactionOperations transaction) {

    /**
     * What an import writes about a client; and what the program works out of it; rows in any other table are
     * somebody's work.
     */
    private static final Set<String> WRITTEN = Set.of("clients", "client_tokens", "client_deaths",
            "client_restrictions", "sessions", "screenings",
            "import_records", "import_moves", "earlier_visits", "earlier_records", "outcome_rows", "outcome_stale");

    private static final Logger LOG = LoggerFactory.getLogger(ImportUndo.class);

    /** @return the clients who stay, because somebody has worked on them */
    List<ClientId> undo(ImportId id, BackgroundRun<?, ?> run) {
        var brought = jdbc.sql("""
                select client_id from import_records where import_id = :id and brought = true and session_id is null""")
                .param("id", id.value())
                .query((row, _) -> new ClientId(row.getObject(1, UUID.class)))
                .list();
        var stay = new ArrayList<ClientId>();
        int done = 0;
        for (var some : Portions.of(brought).toList()) {
            transaction.executeWithoutResult(_ -> stay.addAll(clients(id, some)));
            done += some.size();
            run.progressedTo((double) done / brought.size());
        }
        moves(id);
        transaction.executeWithoutResult(_ -> takeFromStaying(id, stay));
        return stay;
    }

    /** A session that was moved or cancelled, and that nobody has edited since. */
    private record MovedSession(UUID row, SessionId session, boolean cancelled, String start, int minutes,
            UserId therapist, PracticePlaceId place) {}

    /** Where the time is taken by now, it stays where it is; one that was cancelled is planned anew. */
    private void moves(ImportId id) {
        jdbc.sql("""
                select m.id, m.session_id, s.state, m.was_start, m.was_minutes, m.was_therapist, m.was_place
                from import_moves m
                join sessions s on s.id = m.session_id
                where m.import_id = :id and s.edits = m.edits and s.state in ('PLANNED', 'CANCELLED')""")
                .param("id", id.value())
                .query((row, _) -> new MovedSession(
                        row.getObject(1, UUID.class), new SessionId(row.getObject(2, UUID.class)),
                        "CANCELLED".equals(row.getString(3)), row.getString(4), row.getInt(5),
                        new UserId(row.getObject(6, UUID.class)), PracticePlaceId.of(row.getObject(7, UUID.class))))
                .list()
                .forEach(this::moveBack);
    }

    private void moveBack(MovedSession moved) {
        try {
            transaction.executeWithoutResult(_ -> {
                var session = calendar.byId(moved.session()).orElseThrow();
                jdbc.sql("delete from import_moves where id = :id").param("id", moved.row()).update();
                var before = new NewSession(
                        session.client(), moved.therapist(), LocalDateTime.parse(moved.start()), moved.minutes(),
                        session.plan(), Optional.of(moved.place()));
                if (moved.cancelled()) {
                    var again = calendar.plan(before);
                    clients.writeNow();
                    jdbc.sql("update import_records set session_id = :again where session_id = :session")
                            .param("again", again.value()).param("session", session.id().value()).update();
                } else {
                    calendar.move(session.id(), session.version(), before);
                }
            });
        } catch (PlanRefused taken) {
            LOG.info("A session stays as an import has left it: {}", taken.problem().code());
        }
    }

    private List<ClientId> clients(ImportId id, List<ClientId> some) {
        var worked = new HashSet<>(clients.workedOn(some, WRITTEN));
        var ids = some.stream().map(ClientId::value).toList();
        jdbc.sql("select id from clients where id in (:ids) and version > 0").param("ids", ids).query(UUID.class)
                .list().forEach(one -> worked.add(new ClientId(one)));
        jdbc.sql("""
                select s.client_id from sessions s where s.client_id in (:ids)
                and not exists (select 1 from import_records r where r.session_id = s.id and r.import_id = :id)""")
                .param("ids", ids).param("id", id.value()).query(UUID.class)
                .list().forEach(one -> worked.add(new ClientId(one)));
        var sessions = jdbc.sql("select id from sessions where client_id in (:ids)").param("ids", ids)
                .query(UUID.class).list().stream().map(SessionId::new).toList();
        var touched = plans.workedOn(sessions);
        if (!touched.isEmpty()) {
            jdbc.sql("select client_id from sessions where id in (:ids)")
                    .param("ids", touched.stream().map(SessionId::value).toList()).query(UUID.class)
                    .list().forEach(one -> worked.add(new ClientId(one)));
        }
        var go = some.stream().filter(one -> !worked.contains(one)).toList();
        if (!go.isEmpty()) {
            clients.takeBack(go);
        }
        return List.copyOf(worked);
    }

    /** What came for clients who were here before. */
    private void takeFromStaying(ImportId id, List<ClientId> stay) {
        var staying = stay.stream().map(ClientId::value).collect(Collectors.toSet());
        var sessions = jdbc.sql("""
                select session_id, client_id from import_records where import_id = :id and session_id is not null""")
                .param("id", id.value())
                .query((row, _) -> staying.contains(row.getObject(2, UUID.class))
                        ? List.<SessionId>of()
                        : List.of(new SessionId(row.getObject(1, UUID.class))))
                .list().stream().flatMap(List::stream).toList();
        var worked = plans.workedOn(sessions);
        var go = sessions.stream().filter(one -> !worked.contains(one)).toList();
        if (!go.isEmpty()) {
            var ids = go.stream().map(SessionId::value).toList();
            jdbc.sql("delete from import_records where session_id in (:ids)").param("ids", ids).update();
            jdbc.sql("delete from import_moves where session_id in (:ids)").param("ids", ids).update();
            plans.withdraw(go);
        }
        for (var table : List.of("earlier_visits", "earlier_records")) {
            jdbc.sql("delete from " + table + """
                     where import_id = :id and client_id not in (select client_id from import_records
                    where import_id = :id and brought = true and session_id is null)""")
                    .param("id", id.value()).update();
        }
        jdbc.sql("delete from import_records where import_id = :id and brought = false").param("id", id.value())
                .update();
    }
}
