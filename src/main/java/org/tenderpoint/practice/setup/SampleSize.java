package org.tenderpoint.practice.setup;

/**
 * How large a sample practice is.
 *
 * @param clients how many people come
 * @param weeks for how many weeks up to today they have come
 */
public record SampleSize(int clients, int weeks) {

    /** What the set-up offers: a year of six therapists. */
    static final SampleSize FULL = new SampleSize(300, 52);

    /** @throws IllegalArgumentException if there is nothing to make */
    public SampleSize {
        if (clients < 1 || weeks < 1) {
            throw new IllegalArgumentException("A sample has clients and weeks");
        }
    }
}
