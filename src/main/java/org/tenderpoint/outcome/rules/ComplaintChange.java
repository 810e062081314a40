package org.tenderpoint.outcome.rules;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tenderpoint.aim.rules.FunctionChange;
import org.tenderpoint.platform.Coded;

/** How a complaint of 0 to 10 changed after a session (OUT-07). */
public enum ComplaintChange implements Coded {
    /** It fell by 2 or more, and by 30 % or more. */
    IMPROVED,
    NOT_CLEAR,
    /** It rose by 2 or more. */
    WORSE,
    /** It began at 0 to 2: too low to improve, so it is left out of shares and counted apart. */
    LOW_START,
    /** It began at 0 to 2 and rose by 2 or more: left out of shares too, but not lost. */
    LOW_START_WORSE;

    private static final int HIGHEST = 10;
    private static final int LEAST_START = 3;
    private static final int LEAST_CHANGE = 2;
    /** The least fall, as a percentage of the start. */
    private static final int LEAST_PERCENT = 30;

    /**
     * @param before 0 to 10
     * @param now 0 to 10
     * @throws IllegalArgumentException if one is outside
     */
    public static ComplaintChange of(int before, int now) {
        if (Math.min(before, now) < 0 || Math.max(before, now) > HIGHEST) {
            throw new IllegalArgumentException("A complaint is 0 to 10");
        }
        int drop = before - now;
        if (before < LEAST_START) {
            return drop <= -LEAST_CHANGE ? LOW_START_WORSE : LOW_START;
        }
        if (drop >= LEAST_CHANGE && 100 * drop >= LEAST_PERCENT * before) {
            return IMPROVED;
        }
        return drop <= -LEAST_CHANGE ? WORSE : NOT_CLEAR;
    }

    /** Whether shares count it. */
    public boolean counts() {
        return this != LOW_START && this != LOW_START_WORSE;
    }

    /**
     * The changes of many complaints (OUT-07).
     *
     * @param numbers how many of each
     * @param missing sessions whose complaint before or after is unknown
     */
    public record ComplaintChanges(Map<ComplaintChange, Integer> numbers, int missing) {

        public ComplaintChanges {
            numbers = Map.copyOf(numbers);
        }

        public int number(ComplaintChange change) {
            return numbers.getOrDefault(change, 0);
        }

        /**
         * The share of one change among those that count. Missing are unknown complaints, not those left out.
         *
         * @throws IllegalArgumentException if shares do not count that change
         */
        public Share share(ComplaintChange change) {
            if (!change.counts()) {
                throw new IllegalArgumentException("What is left out has no share");
            }
            int of = numbers.entrySet().stream().filter(entry -> entry.getKey().counts()).mapToInt(Map.Entry::getValue)
                    .sum();
            return new Share(number(change), of, missing);
        }
    }

    /**
     * The first values on a scale of 0 to 10 that count as a change that matters.
     *
     * @param better empty where no value of the scale does
     * @param worse empty where no value of the scale does
     */
    public record ClearChange(OptionalDouble better, OptionalDouble worse) {

        private static final int HIGHEST = 10;

        /** For a complaint that began at {@code start} (OUT-07): less is better. */
        public static ClearChange ofComplaint(int start) {
            var better = IntStream.rangeClosed(0, HIGHEST)
                    .filter(now -> ComplaintChange.of(start, now) == ComplaintChange.IMPROVED)
                    .max();
            var worse = IntStream.rangeClosed(0, HIGHEST).filter(now -> worse(ComplaintChange.of(start, now))).min();
            return new ClearChange(better.stream().asDoubleStream().findFirst(),
                    worse.stream().asDoubleStream().findFirst());
        }

        /** For the mean of a client's own activities (OUT-08): more is better. */
        public static ClearChange ofFunction(double start) {
            double better = start + FunctionChange.LEAST_CHANGE;
            double worse = start - FunctionChange.LEAST_CHANGE;
            return new ClearChange(
                    better <= HIGHEST ? OptionalDouble.of(better) : OptionalDouble.empty(),
                    worse >= 0 ? OptionalDouble.of(worse) : OptionalDouble.empty());
        }

        private static boolean worse(ComplaintChange change) {
            return change == ComplaintChange.WORSE || change == ComplaintChange.LOW_START_WORSE;
        }
    }
}
