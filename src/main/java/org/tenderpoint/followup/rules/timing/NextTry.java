package org.tenderpoint.followup.rules.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tenderpoint.platform.OpeningHours;

/** When to ring a client again who did not answer: at another time of day than all tries before (FUP-05). */
public final class NextTry {

    /** The number of calls before the last message. */
    public static final int TRIES = 3;

    private static final int DAYS_TO_LOOK_AHEAD = 14;
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final Duration AT_LEAST_AFTER = Duration.ofHours(1);
    private static final Duration ANOTHER_TIME = Duration.ofHours(2);

    /** Parts of the day; a different part counts as another time. */
    public enum DayPart {
        MORNING,
        AFTERNOON,
        EVENING;

        public static DayPart of(LocalTime time) {
            if (time.isBefore(LocalTime.NOON)) {
                return MORNING;
            }
            return time.isBefore(LocalTime.of(17, 0)) ? AFTERNOON : EVENING;
        }
    }

    private NextTry() {}

    /**
     * The first open moment after {@code now} in a part of the day without a try; if the practice is not open in such a
     * part, the first one at least two hours of the day away from every try; else the furthest one on the next open
     * day.
     *
     * @param tries the calls so far
     * @return empty if the practice does not open within two weeks
     */
    public static Optional<Instant> propose(Instant now, List<Instant> tries, OpeningHours hours, ZoneId zone) {
        var last = tries.stream().max(Instant::compareTo);
        var earliest = last.map(moment -> later(now, moment.plus(AT_LEAST_AFTER))).orElse(now);
        Predicate<Instant> otherPart = slot -> tries.stream()
                .noneMatch(attempt -> part(attempt, zone) == part(slot, zone));
        Predicate<Instant> otherTime = slot -> tries.stream().noneMatch(attempt -> distance(attempt, slot, zone)
                .compareTo(ANOTHER_TIME) < 0);
        Predicate<Instant> otherDay = slot -> last.stream()
                .noneMatch(attempt -> day(attempt, zone).equals(day(slot, zone)));
        return Stream.of(otherPart, otherTime)
                .flatMap(fits -> slots(earliest, hours, zone).filter(fits).limit(1))
                .findFirst()
                .or(() -> furthest(slots(earliest, hours, zone).filter(otherDay).toList(), tries, zone));
    }

    /** The moment of the first day whose time of day is furthest from every try. */
    private static Optional<Instant> furthest(List<Instant> slots, List<Instant> tries, ZoneId zone) {
        return slots.stream()
                .takeWhile(slot -> day(slot, zone).equals(day(slots.getFirst(), zone)))
                .max(Comparator.comparing((Instant slot) -> tries.stream()
                        .map(attempt -> distance(attempt, slot, zone))
                        .min(Comparator.naturalOrder())
                        .orElse(Duration.ZERO))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static DayPart part(Instant moment, ZoneId zone) {
        return DayPart.of(moment.atZone(zone).toLocalTime());
    }

    private static Duration distance(Instant one, Instant other, ZoneId zone) {
        return Duration.between(one.atZone(zone).toLocalTime(), other.atZone(zone).toLocalTime()).abs();
    }

    /** The open moments from {@code earliest} on: the start of every opening, and every half hour. */
    private static Stream<Instant> slots(Instant earliest, OpeningHours hours, ZoneId zone) {
        var end = earliest.plus(Duration.ofDays(DAYS_TO_LOOK_AHEAD));
        return Stream.iterate(
                hours.nextOpening(earliest, zone),
                slot -> slot.filter(end::isAfter).isPresent(),
                slot -> hours.nextOpening(slot.orElseThrow().plus(STEP), zone))
                .flatMap(Optional::stream);
    }
}
