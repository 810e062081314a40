package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.UUID;

/**
 * A call that was tried.
 *
 * @param wasDue when it was to be made
 */
public record TryRecord(UUID id, Instant wasDue, Instant at, TryOutcome outcome) {}
