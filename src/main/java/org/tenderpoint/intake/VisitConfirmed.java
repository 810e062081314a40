package org.tenderpoint.intake;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;

/** The answers of a visit were confirmed, or confirmed anew. */
public record VisitConfirmed(SessionId session, ClientId client, Instant at) {}
