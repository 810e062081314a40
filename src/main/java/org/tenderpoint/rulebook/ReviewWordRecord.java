package org.tenderpoint.rulebook;

import java.time.Instant;

/**
 * A word that ended the review of a rule.
 *
 * @param by the name of whoever said it
 * @param current whether the row reads as it did then
 */
public record ReviewWordRecord(ReviewOutcome outcome, String why, String by, Instant at, boolean current) {

    /** Of a reason, in UTF-16 units. */
    public static final int MOST_WHY = 600;
}
