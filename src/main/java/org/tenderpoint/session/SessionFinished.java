package org.tenderpoint.session;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;

public record SessionFinished(
        SessionId session, ClientId client, UserId therapist, Instant endedAt, boolean brokenOff, boolean emergency) {}
