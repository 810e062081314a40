package org.tenderpoint.practice.setup;

/**
 * What is made before what, so that the practice can be looked at while the rest of its year follows: all that is to be
 * done or was lately, then those whom others are like, then the others, from the newest to the oldest.
 */
public enum SampleTurn {
    NOW(0.4),
    COURSES(0.8),
    TWINS(1);

    private final double until;

    SampleTurn(double until) {
        this.until = until;
    }

    /** How much of the whole is made when so much of this turn is. */
    double shareOfWhole(double share) {
        double from = ordinal() == 0 ? 0 : values()[ordinal() - 1].until;
        return from + (until - from) * share;
    }
}
