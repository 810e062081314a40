package org.tenderpoint.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.say.Phrase;

/** The start and end of a session as instants, so that clock changes do not matter. */
public record SessionTimes(Instant start, Instant end) {

    /** No session is longer: a wrong day, or am instead of pm, is more likely. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** @throws IllegalArgumentException if the end is before the start */
    public SessionTimes {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A session cannot end before it started");
        }
    }

    public Duration duration() {
        return Duration.between(start, end);
    }

    /** In words, as the clock on the wall showed it. */
    Phrase written(ZoneId zone) {
        var from = start.atZone(zone);
        return Phrase.of("session.times.written", from.toLocalDate(), minute(from), minute(end.atZone(zone)));
    }

    private static LocalTime minute(ZonedDateTime at) {
        return at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * The proposed times when a session ends.
     *
     * @param fromPlan whether the chart is written so late that the plan is more reliable than the clock
     */
    public record Proposal(SessionTimes times, boolean fromPlan) {

        /** An emergency is recorded when it happens; anything else may be charted late. */
        SessionTimes brokenOff(Instant started, boolean emergency, Instant now) {
            var untilNow = new SessionTimes(started, now);
            return emergency && untilNow.duration().compareTo(LONGEST) <= 0 ? untilNow : times;
        }
    }

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
        if (duration().compareTo(LONGEST) > 0) {
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

    /** Times or work of an ended session were corrected; everything that depends on them follows. */
    public record SessionCorrected(SessionId session, Instant end) {}

    /**
     * The result of timing a line.
     *
     * @param after the line afterwards; the same if nothing was measured
     * @param forgotten whether nobody stopped it, so that it ended with the planned time
     */
    public record TimedWork(Work before, Work after, boolean forgotten) {

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
            return until.isAfter((since.isAfter(plannedEnd) ? since : plannedEnd)
                    .plus(PlannedSessionRecord.RUNS_OVER));
        }
    }

    /** Reads the times of a session as shown by the clock on the wall. */
    public static final class WallTimes {

        private WallTimes() {}

        /**
         * An ambiguous time when clocks go back is resolved to the one nearer to the proposal; an end before the start
         * is after midnight.
         *
         * @return empty if the clocks skipped one of the two
         */
        public static Optional<SessionTimes> read(
                LocalDate day, LocalTime from, LocalTime to, ZoneId zone, SessionTimes proposed) {
            var start = nearest(day.atTime(from), zone, proposed.start());
            return start.flatMap(begin -> {
                var wanted = begin.plus(proposed.duration());
                var sameDay = nearest(day.atTime(to), zone, wanted);
                var end = to.isBefore(from) && sameDay.filter(each -> !each.isBefore(begin)).isEmpty()
                        ? nearest(day.plusDays(1).atTime(to), zone, wanted)
                        : later(day.atTime(to), zone, begin, wanted);
                return end.filter(each -> !each.isBefore(begin)).map(each -> new SessionTimes(begin, each));
            });
        }

        private static Optional<Instant> later(LocalDateTime local, ZoneId zone, Instant begin, Instant wanted) {
            return moments(local, zone).stream()
                    .filter(each -> !each.isBefore(begin))
                    .min(Comparator.comparing(each -> Duration.between(each, wanted).abs()));
        }

        private static Optional<Instant> nearest(LocalDateTime local, ZoneId zone, Instant wanted) {
            return moments(local, zone).stream()
                    .min(Comparator.comparing(each -> Duration.between(each, wanted).abs()));
        }

        private static List<Instant> moments(LocalDateTime local, ZoneId zone) {
            return zone.getRules().getValidOffsets(local).stream().map(local::toInstant).toList();
        }
    }
}
