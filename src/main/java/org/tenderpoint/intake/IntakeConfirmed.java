package org.tenderpoint.intake;

import java.time.Instant;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;

/** A new version of a client's standing answers is now in force. */
public record IntakeConfirmed(ClientId client, IntakeVersionId version, Instant at) {}
