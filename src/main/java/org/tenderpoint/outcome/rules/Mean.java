package org.tenderpoint.outcome.rules;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean of numbers with its 95 % interval by Student's t, in their own unit.
 *
 * @param of how many numbers, at least two
 * @param low no higher than {@code mean}
 * @param high no lower than {@code mean}
 */
public record Mean(int of, double mean, double low, double high) {

    private static final double TAIL = 0.025;

    /**
     * The mean of these. Ask {@link SmallNumbers#shown} first whether it may be shown.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Mean of(Collection<? extends Number> values) {
        return of(values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1))));
    }

    /**
     * The same of numbers that come often.
     *
     * @param counts how often each comes
     * @throws IllegalArgumentException if there are fewer than two
     */
    public static Mean of(Map<? extends Number, Integer> counts) {
        int of = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (of < 2) {
            throw new IllegalArgumentException("A mean with an interval needs two numbers or more");
        }
        double mean = counts.entrySet().stream().mapToDouble(one -> one.getKey().doubleValue() * one.getValue()).sum()
                / of;
        double squares = counts.entrySet().stream()
                .mapToDouble(one -> Math.pow(one.getKey().doubleValue() - mean, 2) * one.getValue())
                .sum();
        double half = TDistribution.of(of - 1.0).inverseSurvivalProbability(TAIL) * Math.sqrt(squares / (of - 1) / of);
        return new Mean(of, mean, mean - half, mean + half);
    }

    /** Whether the interval holds zero: of a mean of changes, that it may be chance. */
    public boolean mayBeZero() {
        return low <= 0 && high >= 0;
    }
}
