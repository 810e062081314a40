package org.tenderpoint.vocabulary.replay;

import java.time.Instant;

/**
 * Of which time decisions are looked at.
 *
 * @param from the first moment
 * @param to the first moment after it
 */
public record ReplayPeriod(Instant from, Instant to) {}
