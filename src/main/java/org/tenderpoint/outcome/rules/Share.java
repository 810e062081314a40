package org.tenderpoint.outcome.rules;

import org.tenderpoint.platform.Coded;

/**
 * A count out of the known; the unknown are in neither number (OUT-20).
 *
 * @param count those for whom it holds
 * @param of those for whom it is known
 * @param missing those for whom it is unknown
 */
public record Share(int count, int of, int missing) {

    /** @throws IllegalArgumentException if a number is negative or {@code count} exceeds {@code of} */
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
     * The rate, 0 to 1, if it held for everybody who is missing.
     *
     * @throws IllegalStateException if nobody is known or missing
     */
    public double ifAllMissing() {
        return new Share(count + missing, of + missing, 0).rate();
    }

    /**
     * Where the true share may lie, estimated from a sample (OUT-22).
     *
     * @param low 0 to 1
     * @param high 0 to 1, never below {@code low}
     */
    public record Interval(double low, double high) {

        private static final double Z = 1.96;

        /**
         * The 95 % interval of Wilson: it stays within 0 and 1 and is honest about few answers.
         *
         * @throws IllegalArgumentException unless 0 ≤ count ≤ of and of ≥ 1
         */
        public static Interval wilson(int count, int of) {
            if (of < 1 || count < 0 || count > of) {
                throw new IllegalArgumentException("An interval needs a count within a sample of one or more");
            }
            double p = (double) count / of;
            double square = Z * Z;
            double centre = (p + square / (2 * of)) / (1 + square / of);
            double half = Z * Math.sqrt(p * (1 - p) / of + square / (4.0 * of * of)) / (1 + square / of);
            return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
        }
    }

    /**
     * The difference of two shares with its 95 % interval, all −1 to 1.
     *
     * <p>
     * The interval is method 10 of R. G. Newcombe, "Interval estimation for the difference between independent
     * proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890: it is made of the two
     * intervals of Wilson.
     *
     * @param by the difference that was seen
     * @param low no higher than {@code by}
     * @param high no lower than {@code by}
     */
    public record Difference(double by, double low, double high) {

        /** What may be said of the difference. */
        public enum Change implements Coded {
            HIGHER,
            LOWER,
            /** The interval contains zero: it may be chance. */
            NOT_CLEAR
        }

        /**
         * The first minus the second. The two must not count the same sessions.
         *
         * @throws IllegalArgumentException if nothing is known of either
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
}
