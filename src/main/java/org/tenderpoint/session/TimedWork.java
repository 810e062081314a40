package org.tenderpoint.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.vocabulary.Work;

/**
 * The result of timing a line.
 *
 * @param before the line before
 * @param after the line afterwards; the same if nothing was measured
 * @param forgotten whether nobody stopped it, so that it ended with the planned time
 */
public record TimedWork(Work before, Work after, boolean forgotten) {

    /** Sessions run over; timings stopped within this time of the planned end count in full. */
    static final Duration OVER = Duration.ofMinutes(30);

    private static final int MOST_MINUTES = 240;

    /** Less counts as an accidental tap. */
    private static final Duration LEAST = Duration.ofSeconds(30);

    /**
     * Whole minutes between two instants, so that clock changes do not matter.
     *
     * @param plannedEnd of the session, counted from its actual start
     * @return empty if there is nothing to record
     */
    static Optional<Integer> minutes(Instant since, Instant until, Instant plannedEnd) {
        var measured = Duration.between(since, forgotten(since, until, plannedEnd) ? plannedEnd : until);
        return measured.compareTo(LEAST) < 0
                ? Optional.empty()
                : Optional.of((int) Math.min(MOST_MINUTES, measured.plus(LEAST).toMinutes()));
    }

    /** Whether nobody stopped it before going home. */
    public static boolean forgotten(Instant since, Instant until, Instant plannedEnd) {
        return until.isAfter((since.isAfter(plannedEnd) ? since : plannedEnd).plus(OVER));
    }
}
