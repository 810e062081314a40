package org.tenderpoint.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param keptUntil the first day on which it may be erased, if it is restricted because it must be kept
 * @param liftedAt empty while it is in force
 */
public record RestrictionRecord(
        RestrictionReason reason, Instant since, Optional<LocalDate> keptUntil,
        Optional<Instant> liftedAt) {}
