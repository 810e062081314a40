package org.tenderpoint.intake.consent;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;

/** A client has withdrawn a consent. */
public record ConsentWithdrawn(ClientId client, ConsentKind kind, Instant at) {}
