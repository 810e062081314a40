package org.tenderpoint.platform;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When the practice is open, in its local time.
 *
 * @param weekly the intervals of each weekday; a missing weekday is closed
 * @param closed days on which the practice is closed although the weekday is open
 */
public record OpeningHours(Map<DayOfWeek, List<Interval>> weekly, Set<LocalDate> closed) {

    private static final int DAYS_TO_LOOK_AHEAD = 400;

    /**
     * A span within one day: from opens, inclusive, to closes, exclusive. Refuses to be made if it does not close after
     * it opens.
     */
    public record Interval(LocalTime opens, LocalTime closes) {
        public Interval {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("An opening time must lie before its closing time");
            }
        }
    }

    /** @throws IllegalArgumentException if intervals of one day overlap */
    public OpeningHours {
        weekly = weekly.entrySet().stream()
                .filter(day -> !day.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> inOrder(day.getValue())));
        closed = Set.copyOf(closed);
    }

    public static OpeningHours daily(Set<DayOfWeek> days, LocalTime opens, LocalTime closes) {
        return new OpeningHours(
                days.stream().collect(Collectors.toMap(day -> day, day -> List.of(new Interval(opens, closes)))),
                Set.of());
    }

    /** The intervals of this date, in order; empty when closed. */
    public List<Interval> on(LocalDate date) {
        return closed.contains(date) ? List.of() : weekly.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** The first of so many days, from this one on, on which the practice opens; empty if it opens on none. */
    public Optional<LocalDate> firstOpenDay(LocalDate from, int days) {
        return from.datesUntil(from.plusDays(days)).filter(date -> !on(date).isEmpty()).findFirst();
    }

    /** When the practice closes on this date, after its last interval; empty when closed. */
    public Optional<Instant> closing(LocalDate date, ZoneId zone) {
        var open = on(date);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(date.atTime(open.getLast().closes()).atZone(zone).toInstant());
    }

    public boolean isOpen(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        var time = local.toLocalTime();
        return on(local.toLocalDate()).stream()
                .anyMatch(interval -> !time.isBefore(interval.opens()) && time.isBefore(interval.closes()));
    }

    /** Whether the hours of the week cover it, whichever days are closed. */
    public boolean cover(LocalDateTime start, int minutes) {
        var begins = start.toLocalTime();
        var ends = begins.plusMinutes(minutes);
        return begins.isBefore(ends) && weekly.getOrDefault(start.getDayOfWeek(), List.of()).stream()
                .anyMatch(open -> !begins.isBefore(open.opens()) && !ends.isAfter(open.closes()));
    }

    /**
     * This moment if the practice is open then, otherwise when it next opens; empty if it does not open within a year.
     */
    public Optional<Instant> nextOpening(Instant from, ZoneId zone) {
        if (isOpen(from, zone)) {
            return Optional.of(from);
        }
        var today = from.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(DAYS_TO_LOOK_AHEAD))
                .flatMap(date -> on(date).stream()
                        .map(interval -> date.atTime(interval.opens()).atZone(zone).toInstant()))
                .filter(opening -> opening.isAfter(from))
                // a time that the clocks skip becomes a later one, perhaps on a closed day
                .filter(opening -> isOpen(opening, zone))
                .findFirst();
    }

    /**
     * The moment at which the practice has been open for this long since {@code from}; empty if that takes more than a
     * year.
     */
    public Optional<Instant> openFor(Duration time, Instant from, ZoneId zone) {
        var left = time;
        var today = from.atZone(zone).toLocalDate();
        for (var date : today.datesUntil(today.plusDays(DAYS_TO_LOOK_AHEAD)).toList()) {
            for (var interval : on(date)) {
                var opens = date.atTime(interval.opens()).atZone(zone).toInstant();
                var closes = date.atTime(interval.closes()).atZone(zone).toInstant();
                var begin = opens.isBefore(from) ? from : opens;
                if (begin.isBefore(closes)) {
                    var span = Duration.between(begin, closes);
                    if (span.compareTo(left) >= 0) {
                        return Optional.of(begin.plus(left));
                    }
                    left = left.minus(span);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Interval> inOrder(List<Interval> intervals) {
        var sorted = intervals.stream().sorted(Comparator.comparing(Interval::opens)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).opens().isBefore(sorted.get(i - 1).closes())) {
                throw new IllegalArgumentException("Opening times of one day must not overlap");
            }
        }
        return sorted;
    }
}
