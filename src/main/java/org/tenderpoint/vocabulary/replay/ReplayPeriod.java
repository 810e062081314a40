package org.tenderpoint.vocabulary.replay;

import java.time.Instant;

/**
 * The period whose decisions are examined.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record ReplayPeriod(Instant from, Instant to) {}
