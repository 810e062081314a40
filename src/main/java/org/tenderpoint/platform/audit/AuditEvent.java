package org.tenderpoint.platform.audit;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * An event for the audit trail. A feature publishes it with Spring's event publisher inside its own transaction; the
 * trail writes its entry in the same one, so that change and entry commit or roll back together.
 *
 * @param action the code of what was done, e.g. {@code opened}; said as {@code audit.action.<code>}
 * @param recordType the glossary's name of the record, e.g. {@code Client}; said as {@code audit.record.<name>}
 * @param client whose record it is, if anyone's
 * @param why the reason that was given or applies to the look, as {@link Reason#stored} writes it; never a clinical
 * text
 */
public record AuditEvent(String action, String recordType, UUID recordId, Optional<ClientId> client, String why) {

    private static final String OPENED = "opened";

    /**
     * Why something was done or looked at: a phrase, which is a word of the vocabulary and so no word of this package.
     */
    public interface Reason {

        /** As the trail keeps it. */
        String stored();
    }

    public static AuditEvent opened(String recordType, UUID recordId, ClientId client) {
        return new AuditEvent(OPENED, recordType, recordId, Optional.of(client), "");
    }

    /** A client's record was created or changed. */
    public static AuditEvent of(String action, String recordType, UUID recordId, ClientId client) {
        return new AuditEvent(action, recordType, recordId, Optional.of(client), "");
    }

    /** A record that belongs to no client was created or changed. */
    public static AuditEvent of(String action, String recordType, UUID recordId) {
        return new AuditEvent(action, recordType, recordId, Optional.empty(), "");
    }

    /** A row of a signed record was changed by a statement of its own: the trail sees by itself what entities do. */
    public record SignedChange(String table, UUID id) {}

    /** These rows of signed records are about to change whose they are: whatever does not fit its seal stops that. */
    public record SignedBeforeMove(String table, Collection<UUID> ids) {}

    /** Signed rows that now belong to another client, so that their seals are made again. */
    public record SignedMoved(String table, Collection<UUID> ids) {}

    public boolean isLook() {
        return OPENED.equals(action);
    }

    public AuditEvent because(Reason reason) {
        return new AuditEvent(action, recordType, recordId, client, reason.stored());
    }
}
