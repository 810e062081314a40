package org.tenderpoint.outcome.rules;

/** The one rule for small numbers, for every screen, list and export (OUT-21). */
public enum SmallNumbers {
    /** Figures of the whole practice. */
    PRACTICE(10),
    /** Figures of one therapist, one modality, or any other part. */
    PART(20);

    /** Fewer than this could be recognised as persons. */
    public static final int HIDDEN_BELOW = 5;

    private final int rateFrom;

    SmallNumbers(int rateFrom) {
        this.rateFrom = rateFrom;
    }

    /** The number from which a rate is shown. */
    public int rateFrom() {
        return rateFrom;
    }

    /** @param of those for whom it is known */
    public ShownDetail detailOf(int of) {
        if (of < HIDDEN_BELOW) {
            return ShownDetail.HIDDEN;
        }
        return of < rateFrom ? ShownDetail.COUNT : ShownDetail.RATE;
    }
}
