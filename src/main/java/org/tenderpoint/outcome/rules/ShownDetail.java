package org.tenderpoint.outcome.rules;

/** How much may be shown. */
public enum ShownDetail {
    /** Only that there are few. */
    HIDDEN,
    /** "x of n", without a rate. */
    COUNT,
    /** A rate, with its interval and its n. */
    RATE
}
