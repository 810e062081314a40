package org.tenderpoint.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientSeen;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.OrderedKeys;
import org.tenderpoint.practice.setup.SampleTwin;
import org.tenderpoint.session.SessionFinished;

/**
 * Marks clients whose records have changed, in the transaction of the change. It listens to the audit trail, which
 * notes every change of a client's record, so that no feature can forget it; a mark too many only costs a moment.
 */
@Component
record StaleClients(JdbcClient jdbc) {

    /** Audited actions that change nothing. */
    private static final Set<String> LOOKS = Set.of("opened", "printed", "downloaded", "listed");

    /** Says that a client's records have changed. */
    record Mark(UUID id, UUID client) {}

    @EventListener
    void on(AuditEvent event) {
        if (!LOOKS.contains(event.action())) {
            event.client().ifPresent(client -> mark(client.value()));
        }
    }

    @EventListener
    void on(SessionFinished session) {
        mark(session.client().value());
    }

    /** Visits from before the program may have come from a file. */
    @EventListener
    void on(ClientSeen seen) {
        mark(seen.client().value());
    }

    @EventListener
    void on(SampleTwin twin) {
        mark(twin.twin().value());
    }

    private void mark(UUID client) {
        jdbc.sql("insert into outcome_stale (id, client_id) values (:id, :client)")
                .param("id", OrderedKeys.next())
                .param("client", client)
                .update();
    }

    /** Marks every client who has rows, or should have. */
    void markAll() {
        // the client's id is also the mark's, so that a second request adds nothing; the order keeps two requests at
        // the same moment from a deadlock
        jdbc.sql("""
                insert into outcome_stale (id, client_id)
                select c.id, c.id from clients c where not exists (select 1 from outcome_stale s where s.id = c.id)
                order by c.id on conflict do nothing""")
                .update();
    }

    /** Removes the marks of {@link #markAll}; clients with changes stay marked. */
    void unmarkAll() {
        jdbc.sql("delete from outcome_stale where id = client_id").update();
    }

    boolean any() {
        return !jdbc.sql("select id from outcome_stale limit 1").query(UUID.class).list().isEmpty();
    }

    int count() {
        return jdbc.sql("select count(distinct client_id) from outcome_stale").query(Integer.class).single();
    }

    int clients() {
        return jdbc.sql("select count(*) from clients").query(Integer.class).single();
    }

    List<Mark> page(int clients) {
        return jdbc.sql("""
                select s.id, s.client_id from outcome_stale s
                where s.client_id in (select distinct client_id from outcome_stale order by client_id limit :most)""")
                .param("most", clients)
                .query((row, _) -> new Mark(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    void remove(Collection<Mark> marks) {
        jdbc.sql("delete from outcome_stale where id in (:ids)")
                .param("ids", marks.stream().map(Mark::id).toList())
                .update();
    }
}
