package org.tenderpoint.intake.consent;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;

/** A client has taken back what they had agreed to. */
public record ConsentWithdrawn(ClientId client, ConsentKind kind, Instant at) {}
