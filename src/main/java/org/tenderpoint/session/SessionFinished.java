package org.tenderpoint.session;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * A session has ended.
 *
 * @param emergency whether it was broken off for an emergency
 */
public record SessionFinished(
        SessionId session, ClientId client, UserId therapist, Instant endedAt, boolean brokenOff,
        boolean emergency, PracticePlaceId place) {

    /** A session at the practice's own place. */
    public SessionFinished(
            SessionId session, ClientId client, UserId therapist, Instant endedAt, boolean brokenOff,
            boolean emergency) {
        this(session, client, therapist, endedAt, brokenOff, emergency, PracticePlaceId.OWN);
    }
}
