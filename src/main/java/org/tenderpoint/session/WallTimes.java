package org.tenderpoint.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the times of a session as shown by the clock on the wall. */
public final class WallTimes {

    private WallTimes() {}

    /**
     * An ambiguous time when clocks go back is resolved to the one nearer to the proposal; an end before the start is
     * after midnight.
     *
     * @return empty if the clocks skipped one of the two
     */
    public static Optional<SessionTimes> read(
            LocalDate day, LocalTime from, LocalTime to, ZoneId zone, SessionTimes proposed) {
        var start = nearest(day.atTime(from), zone, proposed.start());
        return start.flatMap(begin -> {
            var wanted = begin.plus(proposed.lasted());
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
        return moments(local, zone).stream().min(Comparator.comparing(each -> Duration.between(each, wanted).abs()));
    }

    private static List<Instant> moments(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local).stream().map(local::toInstant).toList();
    }
}
