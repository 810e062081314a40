package org.tenderpoint.session;

import java.time.Instant;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;

/**
 * A session has ended, finished or broken off.
 *
 * @param emergency whether it was broken off for an emergency
 */
public record SessionFinished(
        SessionId session, ClientId client, UserId therapist, Instant endedAt, boolean brokenOff, boolean emergency) {}
