package org.tenderpoint.outcome.rules;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tenderpoint.aim.rules.FunctionChange;

/**
 * From where on a change on a scale of 0 to 10 is one that matters: the first numbers that count as such.
 *
 * @param better empty where no number of the scale is one
 * @param worse empty where no number of the scale is one
 */
public record ClearChange(OptionalDouble better, OptionalDouble worse) {

    private static final int HIGHEST = 10;

    /** Of a complaint that began at {@code start} (OUT-07): less is better. */
    public static ClearChange ofComplaint(int start) {
        var better = IntStream.rangeClosed(0, HIGHEST)
                .filter(now -> ComplaintChange.of(start, now) == ComplaintChange.IMPROVED)
                .max();
        var worse = IntStream.rangeClosed(0, HIGHEST).filter(now -> worse(ComplaintChange.of(start, now))).min();
        return new ClearChange(better.stream().asDoubleStream().findFirst(),
                worse.stream().asDoubleStream().findFirst());
    }

    /** Of the mean of a client's own activities (OUT-08): more is better. */
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
