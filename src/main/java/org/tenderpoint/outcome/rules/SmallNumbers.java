package org.tenderpoint.outcome.rules;

/** The one rule for small numbers, for every screen, list and export (OUT-21). */
public enum SmallNumbers {
    /** All of the practice. */
    PRACTICE(10),
    /** One therapist, one modality, or any other part of it. */
    PART(20);

    /** Fewer than this could be told apart as persons. */
    public static final int HIDDEN_BELOW = 5;

    /** How much may be said. */
    public enum ShownDetail {
        /** Nothing but that there are few. */
        HIDDEN,
        /** "x of n", without a rate. */
        COUNT,
        /** A rate, with its interval and its n. */
        RATE
    }

    private final int rateFrom;

    SmallNumbers(int rateFrom) {
        this.rateFrom = rateFrom;
    }

    /** The number from which a rate is shown. */
    public int rateFrom() {
        return rateFrom;
    }

    /** @param of those of whom it is known */
    public ShownDetail shown(int of) {
        if (of < HIDDEN_BELOW) {
            return ShownDetail.HIDDEN;
        }
        return of < rateFrom ? ShownDetail.COUNT : ShownDetail.RATE;
    }
}
