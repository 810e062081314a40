package org.tenderpoint.outcome.rules;

import org.tenderpoint.platform.Coded;

/**
 * By how much one share is higher than another, with its 95 % interval, all −1 to 1.
 *
 * <p>
 * The interval is method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions:
 * comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890: it is made of the two intervals of Wilson.
 *
 * @param by the difference that was seen
 * @param low no higher than {@code by}
 * @param high no lower than {@code by}
 */
public record Difference(double by, double low, double high) {

    /** What may be said of it. */
    public enum Change implements Coded {
        HIGHER,
        LOWER,
        /** The interval holds zero: it may be chance. */
        NOT_CLEAR
    }

    /**
     * How much higher the first is than the second. The two may not count the same sessions.
     *
     * @throws IllegalArgumentException if nothing is known of one of them
     */
    public static Difference of(Share now, Share before) {
        var here = now.interval();
        var there = before.interval();
        double by = now.rate() - before.rate();
        return new Difference(
                by,
                by - Math.hypot(now.rate() - here.low(), there.high() - before.rate()),
                by + Math.hypot(here.high() - now.rate(), before.rate() - there.low()));
    }

    public Change change() {
        if (low > 0) {
            return Change.HIGHER;
        }
        return high < 0 ? Change.LOWER : Change.NOT_CLEAR;
    }
}
