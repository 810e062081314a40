package org.tenderpoint.practice;

import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.OpeningHours;

/** One row of the opening hours of the practice, or of one of its places. */
@Embeddable
public record OpeningInterval(short weekday, LocalTime opens, LocalTime closes) {

    /** Replaces the opening hours of an entity; rows that stay the same are not written again. */
    public static void replace(Set<OpeningInterval> intervals, Set<LocalDate> closed, OpeningHours hours) {
        replace(intervals, of(hours));
        replace(closed, hours.closed());
    }

    private static <T> void replace(Set<T> kept, Set<T> wanted) {
        kept.retainAll(wanted);
        kept.addAll(wanted);
    }

    private static Set<OpeningInterval> of(OpeningHours hours) {
        return hours.weekly().entrySet().stream()
                .flatMap(day -> day.getValue().stream()
                        .map(open -> new OpeningInterval((short) day.getKey().getValue(), open.opens(),
                                open.closes())))
                .collect(Collectors.toSet());
    }

    public static OpeningHours hours(Collection<OpeningInterval> intervals, Set<LocalDate> closed) {
        return new OpeningHours(
                intervals.stream().collect(Collectors.groupingBy(
                        OpeningInterval::day, Collectors.mapping(OpeningInterval::interval, Collectors.toList()))),
                closed);
    }

    private DayOfWeek day() {
        return DayOfWeek.of(weekday);
    }

    private OpeningHours.Interval interval() {
        return new OpeningHours.Interval(opens, closes);
    }
}
