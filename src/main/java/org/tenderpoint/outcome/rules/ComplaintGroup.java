package org.tenderpoint.outcome.rules;

import java.util.Optional;
import org.tenderpoint.outcome.rules.ComplaintChange.ComplaintChanges;
import org.tenderpoint.outcome.rules.ComplaintTally.Mean;

/**
 * The complaints of some sessions before and after, 0 to 10 (OUT-07).
 *
 * @param changes how many changed in which way
 * @param means over those that count; empty where fewer than two do
 */
public record ComplaintGroup(ComplaintChanges changes, Optional<Means> means) {

    /**
     * Means over the sessions whose complaint began at 3 or more and is known before and after.
     *
     * @param before at arrival
     * @param now at the follow-up
     * @param change now minus before, so a fall is negative
     */
    public record Means(double before, double now, Mean change) {}

    /** How many complaints shares and means rest on. */
    public int of() {
        return changes.share(ComplaintChange.IMPROVED).of();
    }
}
