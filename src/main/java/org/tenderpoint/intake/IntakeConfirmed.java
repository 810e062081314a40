package org.tenderpoint.intake;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.IntakeVersionId;

/** A new version of a client's standing answers is now in force. */
public record IntakeConfirmed(ClientId client, IntakeVersionId version, Instant at) {}
