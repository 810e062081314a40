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

    /** Before or after something happens, whichever of it holds a moment. */
    static Stretch around(Instant happens, Instant moment) {
        return happens.isAfter(moment) ? new Stretch(Instant.MIN, happens) : new Stretch(happens, Instant.MAX);
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    /** What both have in common, if they have. */
    Stretch and(Stretch other) {
        return new Stretch(from.isAfter(other.from) ? from : other.from, until.isBefore(other.until) ? until : other.until);
    }
}
