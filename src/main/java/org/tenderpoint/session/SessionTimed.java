package org.tenderpoint.session;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/** The times of an ended session were corrected; everything that depends on its end moves too. */
public record SessionTimed(SessionId session, ClientId client, Instant endedBefore, Instant end) {}
