package org.tenderpoint.session;

import java.time.Duration;
import java.time.Instant;
import org.tenderpoint.platform.Coded;

/** The start and end of a session as instants, so that clock changes do not matter. */
public record SessionTimes(Instant start, Instant end) {

    /** Nobody treats longer; a wrong day, or am for pm, is likelier. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** @throws IllegalArgumentException if the end is before the start */
    public SessionTimes {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A session cannot end before it started");
        }
    }

    public Duration lasted() {
        return Duration.between(start, end);
    }

    /**
     * The proposed times when a session ends.
     *
     * @param fromPlan whether the chart is written so late that the plan is more reliable than the clock
     */
    public record Proposal(SessionTimes times, boolean fromPlan) {}

    /** @param started when charting began */
    static Proposal propose(Instant started, Instant plannedStart, int plannedMinutes, Instant now) {
        var minutes = Duration.ofMinutes(plannedMinutes);
        var plannedEnd = plannedStart.plus(minutes);
        if (!started.isBefore(plannedEnd) && !now.isBefore(plannedEnd)) {
            return new Proposal(new SessionTimes(plannedStart, plannedEnd), true);
        }
        if (TimedWork.forgotten(started, now, started.plus(minutes))) {
            return new Proposal(new SessionTimes(started, started.plus(minutes)), true);
        }
        return new Proposal(new SessionTimes(started, now.isBefore(started) ? started : now), false);
    }

    /** @throws TimesRefused if the times are impossible */
    SessionTimes checked(Instant now) {
        if (end.isAfter(now)) {
            throw new TimesRefused(TimesRefused.Problem.NOT_OVER_YET);
        }
        if (lasted().compareTo(LONGEST) > 0) {
            throw new TimesRefused(TimesRefused.Problem.TOO_LONG);
        }
        return this;
    }

    /** The start and end of a session are impossible. */
    public static class TimesRefused extends RuntimeException {

        private final Problem problem;

        public enum Problem implements Coded {
            NOT_OVER_YET,
            TOO_LONG
        }

        TimesRefused(Problem problem) {
            super("A session cannot have lasted like that: " + problem.code());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
