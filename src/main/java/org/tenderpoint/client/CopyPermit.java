package org.tenderpoint.client;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.UserId;

/**
 * Proves that the user who makes a client's copy has just given their password. Only {@link ClientCopyService} issues
 * one.
 */
public final class CopyPermit {

    private final ClientId client;
    private final UserId user;
    private final Instant until;

    CopyPermit(ClientId client, UserId user, Instant until) {
        this.client = client;
        this.user = user;
        this.until = until;
    }

    public ClientId client() {
        return client;
    }

    /** The first moment at which it is no longer valid. */
    public Instant until() {
        return until;
    }

    boolean holdsFor(UserId someone, Instant now) {
        return user.equals(someone) && now.isBefore(until);
    }
}
