package org.tenderpoint.outcome.rules;

public enum ShownDetail {
    /** Only that there are few. */
    HIDDEN,
    /** "x of n", without a rate. */
    COUNT,
    /** A rate, with its interval and its n. */
    RATE
}
