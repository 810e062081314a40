package org.tenderpoint.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Knows who has looked at a client's record or changed it, for the client's own copy, so that features need not know
 * the trail.
 */
public interface LookHistory {

    /** The entries of this client's record, the oldest first. Checks no permission; the caller must. */
    List<Entry> of(ClientId client);

    /**
     * One look or change.
     *
     * @param who empty where nobody was signed in: a client's link, the program itself
     */
    record Entry(Instant at, Optional<UserId> who, String action, String recordType) {}

    /**
     * Knows why the signed-in user looks into a record that is not open to them by default, so that each look's entry
     * contains the reason, whichever feature publishes it.
     */
    public interface LookReason {

        /** The reason that applies to this client now; empty if none is needed or none was given. */
        Optional<? extends AuditEvent.Reason> standing(ClientId client);
    }
}
