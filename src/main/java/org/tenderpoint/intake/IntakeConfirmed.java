package org.tenderpoint.intake;

import java.time.Instant;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.IntakeVersionId;

/** A new version of a client's standing answers holds from now on. */
public record IntakeConfirmed(ClientId client, IntakeVersionId version, Instant at) {}
