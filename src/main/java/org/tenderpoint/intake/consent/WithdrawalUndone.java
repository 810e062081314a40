package org.tenderpoint.intake.consent;

import java.time.Instant;
import org.tenderpoint.platform.id.ClientId;

/**
 * A withdrawal recorded by mistake is taken back.
 *
 * @param withdrawnAt the moment of the mistake
 */
public record WithdrawalUndone(ClientId client, ConsentKind kind, Instant withdrawnAt) {}
