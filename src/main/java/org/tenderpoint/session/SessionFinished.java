package org.tenderpoint.session;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;

/**
 * A session has ended.
 *
 * @param emergency whether it was broken off for an emergency
 */
public record SessionFinished(
        SessionId session, ClientId client, UserId therapist, Instant endedAt, boolean brokenOff, boolean emergency) {}
