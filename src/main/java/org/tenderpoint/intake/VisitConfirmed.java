package org.tenderpoint.intake;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/** The answers of a visit were confirmed, or confirmed again. */
public record VisitConfirmed(SessionId session, ClientId client, Instant at) {}
