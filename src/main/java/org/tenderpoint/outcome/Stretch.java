package org.tenderpoint.outcome;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from the first instant
 * @param until the first instant that is too late
 */
record Stretch(Instant from, Instant until) {

    static final Stretch ALWAYS = new Stretch(Instant.MIN, Instant.MAX);

    /**
     * What of it lies on the same side of something that happens as a moment of it. Most of what happens changes
     * nothing.
     */
    Stretch cut(Instant happens, Instant moment) {
        if (happens.isAfter(moment)) {
            return happens.isBefore(until) ? new Stretch(from, happens) : this;
        }
        return happens.isAfter(from) ? new Stretch(happens, until) : this;
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** What both have in common, if they have. */
    Stretch and(Stretch other) {
        return new Stretch(from.isAfter(other.from) ? from : other.from,
                until.isBefore(other.until) ? until : other.until);
    }
}
