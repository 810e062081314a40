package org.tenderpoint.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The hours of the day in which messages go to clients, in the practice's local time and on every day of the week
 * (FUP-02).
 *
 * @param until no message goes out at or after this time
 */
public record MessageHours(LocalTime from, LocalTime until) {

    /** What a practice starts with. */
    public static final MessageHours USUAL = new MessageHours(LocalTime.of(9, 0), LocalTime.of(20, 0));

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** @throws IllegalArgumentException if they do not begin before they end */
    public MessageHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Messages go out from one time of a day to a later one");
        }
    }

    /** Whether a message may go out at this moment. */
    public boolean allows(Instant at, ZoneId zone) {
        var local = at.atZone(zone).toLocalTime();
        return !local.isBefore(from) && local.isBefore(until);
    }

    /** The first whole minute at or after {@code earliest} in these hours. */
    public Instant first(Instant earliest, ZoneId zone) {
        var minute = earliest.truncatedTo(ChronoUnit.MINUTES);
        var first = minute.isBefore(earliest) ? minute.plus(MINUTE) : minute;
        if (allows(first, zone)) {
            return first;
        }
        return begin(first, zone);
    }

    /** When the hours in which a moment lies end. */
    public Instant last(Instant within, ZoneId zone) {
        return within.atZone(zone).with(until).toInstant();
    }

    /** When the hours begin next; where a clock change skips their beginning, the first minute after the gap. */
    private Instant begin(Instant after, ZoneId zone) {
        LocalDate day = after.atZone(zone).toLocalDate();
        while (true) {
            var beginning = day.atTime(from).atZone(zone).toInstant();
            // hours that a clock change skips do not exist on that day
            if (!beginning.isBefore(after) && allows(beginning, zone)) {
                return beginning;
            }
            day = day.plusDays(1);
        }
    }
}
