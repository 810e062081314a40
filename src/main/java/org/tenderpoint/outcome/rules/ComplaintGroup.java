package org.tenderpoint.outcome.rules;

import java.util.Optional;

/**
 * The complaints of some sessions before and after, 0 to 10 (OUT-07).
 *
 * @param changes how many went which way
 * @param means of those that count; empty where fewer than two do
 */
public record ComplaintGroup(ComplaintChanges changes, Optional<Means> means) {

    /**
     * Means over the sessions whose complaint began at 3 or more and is known before and after.
     *
     * @param before at arrival
     * @param now at the follow-up
     * @param change now less before, so that a fall is below zero
     */
    public record Means(double before, double now, Mean change) {}

    /** Those that shares and means are made of. */
    public int of() {
        return changes.share(ComplaintChange.IMPROVED).of();
    }
}
