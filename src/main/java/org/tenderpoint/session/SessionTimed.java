package org.tenderpoint.session;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/** It was corrected when an ended session took place; whatever hangs on its end moves with it. */
public record SessionTimed(SessionId session, ClientId client, Instant endedBefore, Instant end) {}
