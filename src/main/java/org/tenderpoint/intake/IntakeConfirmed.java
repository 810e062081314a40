package org.tenderpoint.intake;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.SessionId;

/**
 * A new version of a client's standing answers is now in force.
 *
 * @param arrival the session at whose arrival it was told; its {@link VisitConfirmed} follows
 */
public record IntakeConfirmed(
        ClientId client, IntakeVersionId version, Optional<SessionId> arrival, Instant at) {}
