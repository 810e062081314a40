package org.tenderpoint.intake.consent;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;

/**
 * A withdrawal was recorded by mistake and is taken back.
 *
 * @param withdrawnAt the moment of the mistake
 */
public record ConsentKept(ClientId client, ConsentKind kind, Instant withdrawnAt) {}
