package org.tenderpoint.outcome.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.tenderpoint.platform.Coded;

/**
 * How far a share may lie from the mean of all by chance alone (OUT-23). All four are shares, 0 to 1.
 *
 * <p>
 * The method is that of D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
 * Medicine 24 (2005), 1185–1202: the normal approximation, and the quantiles of the binomial distribution where that is
 * too coarse.
 *
 * @param alarmLow one share in a thousand lies below
 * @param warningLow one in forty lies below
 * @param warningHigh one in forty lies above
 * @param alarmHigh one in a thousand lies above
 */
public record FunnelLimits(double alarmLow, double warningLow, double warningHigh, double alarmHigh) {

    private static final double WARNING = 1.96;
    private static final double ALARM = 3.09;
    private static final double WARNING_TAIL = 0.025;
    private static final double ALARM_TAIL = 0.001;
    /** With fewer expected events or non-events the normal approximation is not used. */
    private static final double ENOUGH_EXPECTED = 5;
    /** The rounding error of added doubles. */
    private static final double ROUNDING = 1e-9;

    /**
     * The limits around a mean for a sample of this size.
     *
     * @param mean 0 to 1
     * @throws IllegalArgumentException unless 0 ≤ mean ≤ 1 and of ≥ 1
     */
    public static FunnelLimits at(double mean, int of) {
        check(mean, of);
        if (exact(mean, of)) {
            var binomial = BinomialDistribution.of(of, mean);
            return new FunnelLimits(
                    share(binomial.inverseCumulativeProbability(ALARM_TAIL), of),
                    share(binomial.inverseCumulativeProbability(WARNING_TAIL), of),
                    share(binomial.inverseSurvivalProbability(WARNING_TAIL), of),
                    share(binomial.inverseSurvivalProbability(ALARM_TAIL), of));
        }
        return approximate(mean, of);
    }

    /**
     * The same limits as a smooth line over all sizes. Counts are whole, so a limit may be drawn anywhere between the
     * last count within it and the first beyond it. There the line has no steps, and every dot is on the side of it
     * that {@link #place} names.
     *
     * @throws IllegalArgumentException unless 0 ≤ mean ≤ 1 and of ≥ 1
     */
    public static FunnelLimits drawn(double mean, int of) {
        check(mean, of);
        if (exact(mean, of)) {
            return new FunnelLimits(
                    lower(mean, of, ALARM_TAIL), lower(mean, of, WARNING_TAIL),
                    1 - lower(1 - mean, of, WARNING_TAIL), 1 - lower(1 - mean, of, ALARM_TAIL));
        }
        return approximate(mean, of);
    }

    /**
     * Where a share stands against these limits. A share on a limit is within it.
     *
     * @param rate 0 to 1
     */
    public Place place(double rate) {
        if (rate > alarmHigh + ROUNDING) {
            return Place.ABOVE_ALARM;
        }
        if (rate > warningHigh + ROUNDING) {
            return Place.ABOVE_WARNING;
        }
        if (rate < alarmLow - ROUNDING) {
            return Place.BELOW_ALARM;
        }
        return rate < warningLow - ROUNDING ? Place.BELOW_WARNING : Place.INSIDE;
    }

    private static FunnelLimits approximate(double mean, int of) {
        double error = Math.sqrt(mean * (1 - mean) / of);
        return new FunnelLimits(
                clamped(mean - ALARM * error), clamped(mean - WARNING * error),
                clamped(mean + WARNING * error), clamped(mean + ALARM * error));
    }

    private static boolean exact(double mean, int of) {
        return of * mean < ENOUGH_EXPECTED || of * (1 - mean) < ENOUGH_EXPECTED;
    }

    /** Interpolates between the last count beyond the lower limit and the first within it. */
    private static double lower(double mean, int of, double tail) {
        var binomial = BinomialDistribution.of(of, mean);
        int within = binomial.inverseCumulativeProbability(tail);
        double below = within == 0 ? 0 : binomial.cumulativeProbability(within - 1);
        double reached = (tail - below) / binomial.probability(within);
        return clamped((within - 1 + Math.clamp(reached, ROUNDING, 1 - ROUNDING)) / of);
    }

    private static double share(int count, int of) {
        return (double) count / of;
    }

    private static double clamped(double share) {
        return Math.clamp(share, 0.0, 1.0);
    }

    private static void check(double mean, int of) {
        if (!(mean >= 0 && mean <= 1) || of < 1) {
            throw new IllegalArgumentException("Limits need a mean of 0 to 1 and a sample of one or more");
        }
    }

    /**
     * Where a dot of a funnel plot stands. A dot beyond a limit is a reason to look at it together, never a verdict
     * (OUT-23).
     */
    public enum Place implements Coded {
        INSIDE(Zone.INSIDE),
        ABOVE_WARNING(Zone.BETWEEN),
        ABOVE_ALARM(Zone.OUTSIDE),
        BELOW_WARNING(Zone.BETWEEN),
        BELOW_ALARM(Zone.OUTSIDE);

        /** How far out a share lies, whether high or low. */
        public enum Zone implements Coded {
            /** Within both limits: it may be chance. */
            INSIDE,
            /** Beyond the warning limit, within the alarm limit. */
            BETWEEN,
            /** Beyond both limits. */
            OUTSIDE
        }

        private final Zone zone;

        Place(Zone zone) {
            this.zone = zone;
        }

        public Zone zone() {
            return zone;
        }
    }

    /**
     * The mean that a therapist is compared with (OUT-23). Among few therapists it is the mean of the others, since
     * one's own share would shift it.
     */
    public static final class FunnelMean {

        /** From this many therapists on, all are compared with the mean of everybody. */
        public static final int MANY = 5;

        private FunnelMean() {}

        /**
         * The mean for each, 0 to 1; empty where it would rest on fewer answers than a rate of the practice needs.
         *
         * @param shares by therapist or place; those without an answer do not count among the few
         */
        public static <K> Map<K, OptionalDouble> each(Map<K, Share> shares) {
            int count = shares.values().stream().mapToInt(Share::count).sum();
            int of = shares.values().stream().mapToInt(Share::of).sum();
            boolean few = shares.values().stream().filter(share -> share.of() > 0).count() < MANY;
            var means = new LinkedHashMap<K, OptionalDouble>();
            shares.forEach(
                    (who, share) -> means.put(who,
                            few ? mean(count - share.count(), of - share.of()) : mean(count, of)));
            return means;
        }

        private static OptionalDouble mean(int count, int of) {
            return of < SmallNumbers.PRACTICE.rateFrom()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of((double) count / of);
        }
    }
}
