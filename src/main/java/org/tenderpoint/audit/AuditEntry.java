package org.tenderpoint.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.MadeOnce;
import org.tenderpoint.platform.id.OrderedKeys;
import org.tenderpoint.platform.id.StoredRow;
import org.tenderpoint.vocabulary.say.Phrase;

/** One line of the trail; appended, never changed. */
@Entity
@Immutable
@Table(name = "audit_entries")
class AuditEntry extends StoredRow implements MadeOnce<UUID> {

    private Instant happenedAt;
    private @Nullable UUID userId;
    private String action;
    private String recordType;
    private UUID recordId;
    private @Nullable UUID clientId;
    private String why;

    protected AuditEntry() {}

    static AuditEntry of(AuditEvent event, Optional<UserId> who, Instant now) {
        var entry = new AuditEntry();
        entry.id = OrderedKeys.next();
        // as exactly as both databases keep it, since the chain has its hash
        entry.happenedAt = now.truncatedTo(ChronoUnit.MICROS);
        entry.userId = who.map(UserId::value).orElse(null);
        entry.action = event.action();
        entry.recordType = event.recordType();
        entry.recordId = event.recordId();
        entry.clientId = event.client().map(ClientId::value).orElse(null);
        entry.why = event.why();
        return entry;
    }

    ChainedEntry toChain() {
        return new ChainedEntry(id, happenedAt, userId, action, recordType, recordId, clientId, why);
    }

    AuditRecord toRecord() {
        return new AuditRecord(
                happenedAt,
                Optional.ofNullable(userId).map(UserId::new),
                action,
                recordType,
                recordId,
                Optional.ofNullable(clientId).map(ClientId::new),
                Phrase.read(why));
    }
}
