package org.tenderpoint.intake.clearance;

import java.time.Instant;
import org.tenderpoint.platform.id.ClearanceId;
import org.tenderpoint.platform.id.ClientId;

/** A doctor's clearance came into force, or was revoked. */
public record ClearanceChanged(ClientId client, ClearanceId clearance, Instant at) {}
