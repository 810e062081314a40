package org.tenderpoint.outcome.rules;

import java.time.Duration;
import java.util.Collection;

/**
 * How long things took (OUT-13).
 *
 * @param of how many are known, at least one
 * @param missing those that have not ended; the other values leave them out
 * @param median for an even number the mean of the two in the middle
 * @param longest of those known
 */
public record Durations(int of, int missing, Duration median, Duration longest) {

    /**
     * @param known in any order
     * @throws IllegalArgumentException if none is known, one is negative, or {@code missing} is
     */
    public static Durations of(Collection<Duration> known, int missing) {
        if (known.isEmpty() || missing < 0 || known.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("A median needs one or more durations of zero or more");
        }
        // plain numbers sort many times faster
        var sorted = known.stream().mapToLong(Duration::toNanos).sorted().toArray();
        long lower = sorted[(sorted.length - 1) / 2];
        long upper = sorted[sorted.length / 2];
        return new Durations(
                sorted.length, missing, Duration.ofNanos(lower + (upper - lower) / 2),
                Duration.ofNanos(sorted[sorted.length - 1]));
    }
}
