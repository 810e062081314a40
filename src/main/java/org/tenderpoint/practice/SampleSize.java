package org.tenderpoint.practice;

/**
 * How large a sample practice is.
 *
 * @param clients how many people come
 * @param weeks for how many weeks up to today they have come
 */
public record SampleSize(int clients, int weeks) {

    /** Screening every visit by the whole rule book takes its time: more than this is too long to wait for. */
    static final SampleSize FULL = new SampleSize(80, 26);

    /** @throws IllegalArgumentException if there is nothing to make */
    public SampleSize {
        if (clients < 1 || weeks < 1) {
            throw new IllegalArgumentException("A sample has clients and weeks");
        }
    }
}
