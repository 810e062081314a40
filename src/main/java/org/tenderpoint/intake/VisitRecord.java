package org.tenderpoint.intake;

import java.time.Instant;
import java.util.UUID;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;

/** The confirmed answers of one visit. A correction is a further record; the latest counts. */
public record VisitRecord(
        UUID id, SessionId session, ClientId client, VisitAnswers answers, Instant confirmedAt) {}
