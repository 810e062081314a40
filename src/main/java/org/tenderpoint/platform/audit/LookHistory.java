package org.tenderpoint.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.UserId;

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
}
