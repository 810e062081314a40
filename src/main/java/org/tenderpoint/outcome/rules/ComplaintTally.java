package org.tenderpoint.outcome.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;
import org.tenderpoint.outcome.rules.ComplaintChange.ComplaintChanges;

/** Counts complaints before and after in constant memory. */
public final class ComplaintTally {

    private static final int HIGHEST = 10;

    /** How many complaints changed in each way, by ordinal. */
    private final int[] numbers = new int[ComplaintChange.values().length];
    /** How often each difference occurs, from {@code -HIGHEST} on. */
    private final int[] changes = new int[2 * HIGHEST + 1];
    private int before;
    private int now;
    private int missing;

    /**
     * @param was 0 to 10
     * @param is 0 to 10
     */
    public void add(int was, int is) {
        var went = ComplaintChange.of(was, is);
        numbers[went.ordinal()]++;
        if (went.counts()) {
            before += was;
            now += is;
            changes[is - was + HIGHEST]++;
        }
    }

    /** Adds a session whose complaint is unknown. */
    public void addMissing() {
        missing++;
    }

    public void add(ComplaintTally other) {
        Arrays.setAll(numbers, no -> numbers[no] + other.numbers[no]);
        Arrays.setAll(changes, no -> changes[no] + other.changes[no]);
        before += other.before;
        now += other.now;
        missing += other.missing;
    }

    public ComplaintGroup group() {
        var went = new EnumMap<ComplaintChange, Integer>(ComplaintChange.class);
        Arrays.stream(ComplaintChange.values())
                .filter(change -> numbers[change.ordinal()] > 0)
                .forEach(change -> went.put(change, numbers[change.ordinal()]));
        var all = new ComplaintChanges(went, missing);
        int of = Arrays.stream(changes).sum();
        return new ComplaintGroup(all, of < 2
                ? Optional.empty()
                : Optional.of(
                        new ComplaintGroup.Means((double) before / of, (double) now / of, Mean.of(inOrder()))));
    }

    private SortedMap<Integer, Integer> inOrder() {
        var counts = new TreeMap<Integer, Integer>();
        for (int no = 0; no < changes.length; no++) {
            if (changes[no] > 0) {
                counts.put(no - HIGHEST, changes[no]);
            }
        }
        return counts;
    }

    /**
     * A mean with its 95 % interval by Student's t.
     *
     * @param low no higher than {@code mean}
     * @param high no lower than {@code mean}
     */
    public record Mean(double mean, double low, double high) {

        private static final double TAIL = 0.025;

        /**
         * The mean of numbers with their frequencies. Ask {@link SmallNumbers#detailOf} first whether it may be shown.
         *
         * @param counts how often each number occurs
         * @throws IllegalArgumentException if there are fewer than two
         */
        public static Mean of(Map<? extends Number, Integer> counts) {
            int of = counts.values().stream().mapToInt(Integer::intValue).sum();
            if (of < 2) {
                throw new IllegalArgumentException("A mean with an interval needs two numbers or more");
            }
            double mean = counts.entrySet().stream().mapToDouble(one -> one.getKey().doubleValue() * one.getValue())
                    .sum()
                    / of;
            double squares = counts.entrySet().stream()
                    .mapToDouble(one -> Math.pow(one.getKey().doubleValue() - mean, 2) * one.getValue())
                    .sum();
            double half = TDistribution.of(of - 1.0).inverseSurvivalProbability(TAIL)
                    * Math.sqrt(squares / (of - 1) / of);
            return new Mean(mean, mean - half, mean + half);
        }
    }
}
