package org.tenderpoint.client;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.UserId;

/**
 * That somebody has just shown by their password that it is they who make a client's copy. Only
 * {@link ClientCopyService} gives one.
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

    /** The first moment at which it does not hold any more. */
    public Instant until() {
        return until;
    }

    boolean holdsFor(UserId someone, Instant now) {
        return user.equals(someone) && now.isBefore(until);
    }
}
