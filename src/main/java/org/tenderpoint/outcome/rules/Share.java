package org.tenderpoint.outcome.rules;

/**
 * How many of how many. Those of whom it is not known stand apart: they are in neither number (OUT-20).
 *
 * @param count those of whom it is so
 * @param of those of whom it is known
 * @param missing those of whom it is not known
 */
public record Share(int count, int of, int missing) {

    /** @throws IllegalArgumentException if a number is negative, or more are counted than there are */
    public Share {
        if (count < 0 || count > of || missing < 0) {
            throw new IllegalArgumentException("A share counts some of those that are known");
        }
    }

    /**
     * 0 to 1.
     *
     * @throws IllegalStateException if nothing is known
     */
    public double rate() {
        if (of == 0) {
            throw new IllegalStateException("Of none there is no rate");
        }
        return (double) count / of;
    }

    /** @throws IllegalArgumentException if nothing is known */
    public Interval interval() {
        return Interval.wilson(count, of);
    }

    /**
     * The rate, 0 to 1, if it were so of everybody who is missing.
     *
     * @throws IllegalStateException if there is nobody at all
     */
    public double ifAllMissing() {
        return new Share(count + missing, of + missing, 0).rate();
    }
}
