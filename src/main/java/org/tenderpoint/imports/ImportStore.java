package org.tenderpoint.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tenderpoint.imports.ImportEntry.ImportState;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.Moments;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.CalendarAddressId;
import org.tenderpoint.platform.id.Id.ImportId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;

/** The list of imports; each begins and ends with an entry in the trail. */
@Component
record ImportStore(JdbcClient jdbc, TransactionOperations transaction, CurrentUser user,
        ApplicationEventPublisher events) {

    <T> T together(Supplier<T> action) {
        return Optional.ofNullable(transaction.execute(_ -> action.get())).orElseThrow();
    }

    ImportId begin(Instant now, Optional<CalendarAddressId> calendar) {
        return together(() -> {
            var id = Id.random(ImportId::new);
            jdbc.sql("""
                    insert into imports
                    (id, begun_at, begun_by, calendar_id, state, clients, visits, sessions, changed, stayed)
                    values (:id, :now, :by, :calendar, 'running', 0, 0, 0, 0, 0)""")
                    .param("calendar", calendar.map(CalendarAddressId::value).orElse(null))
                    .param("id", id.value()).param("now", Moments.utc(now)).param("by", user.id().value()).update();
            events.publishEvent(AuditEvent.of("began", "Import", id.value()));
            return id;
        });
    }

    void end(ImportId id, ImportDone done, Instant now) {
        together(() -> {
            events.publishEvent(AuditEvent.of("done", "Import", id.value()));
            return jdbc.sql("""
                    update imports set state = 'done', clients = :clients, visits = :visits, sessions = :sessions,
                    changed = :changed, ended_at = :now where id = :id""")
                    .param("clients", done.clients()).param("visits", done.visits())
                    .param("sessions", done.sessions()).param("changed", done.changed()).param("now", Moments.utc(now))
                    .param("id", id.value()).update();
        });
    }

    void undone(ImportId id, int stayed) {
        together(() -> {
            events.publishEvent(AuditEvent.of("undone", "Import", id.value()));
            return jdbc.sql("update imports set state = 'undone', stayed = :stayed where id = :id")
                    .param("stayed", stayed).param("id", id.value()).update();
        });
    }

    List<ImportEntry> newest(int most) {
        return jdbc.sql("""
                select id, begun_at, begun_by, state, clients, visits, sessions, changed, stayed from imports
                order by begun_at desc, id limit :most""")
                .param("most", most)
                .query((row, _) -> new ImportEntry(
                        new ImportId(row.getObject(1, UUID.class)), Moments.read(row, 2),
                        new UserId(row.getObject(3, UUID.class)), Coded.require(ImportState.class, row.getString(4)),
                        row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9)))
                .list();
    }

    Set<SessionId> broughtBy(CalendarAddressId calendar) {
        return jdbc.sql("""
                select r.session_id from import_records r join imports i on i.id = r.import_id
                where i.calendar_id = :calendar and r.session_id is not null""")
                .param("calendar", calendar.value())
                .query(UUID.class).stream().map(SessionId::new).collect(Collectors.toSet());
    }
}
