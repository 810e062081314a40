package org.tenderpoint.client;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * Which records are part of others. Whoever still has the page of one open writes nothing into it: nobody would read it
 * there.
 */
@Component
public record MergedClients(JdbcClient jdbc) {

    private static final Set<String> WHOLE = Set.of(
            Client.RECORD, Restriction.RECORD, RecordLook.RECORD);

    /** The record of which this one was made part. */
    public Optional<ClientId> mergedInto(ClientId part) {
        return jdbc.sql("select client_id from client_merges where merged_id = ? and undone_at is null")
                .param(part.value()).query(UUID.class).optional().map(ClientId::new);
    }

    /** The records that were made part of this one. */
    public List<ClientId> from(ClientId kept) {
        return jdbc.sql("select merged_id from client_merges where client_id = ? and undone_at is null")
                .param(kept.value()).query(UUID.class).list().stream().map(ClientId::new).toList();
    }

    /** The same, with those that were made part of such a part before. */
    public List<ClientId> parts(ClientId kept) {
        return from(kept).stream().flatMap(part -> Stream.concat(Stream.of(part), parts(part).stream())).toList();
    }

    @EventListener
    void on(AuditEvent change) {
        if (writes(change) && change.client().flatMap(this::mergedInto).isPresent()) {
            throw new PartOfAnother();
        }
    }

    /** A look, and what becomes of the record as a whole, as joining, restricting and erasing it, may go on. */
    private static boolean writes(AuditEvent change) {
        return !change.isLook() && (change.action().equals("changed") || !WHOLE.contains(change.recordType()));
    }

    /** The record was made part of another and is empty; undoing that brings it back. */
    public static class PartOfAnother extends IllegalStateException {

        public PartOfAnother() {
            super("The record is part of another");
        }
    }
}
