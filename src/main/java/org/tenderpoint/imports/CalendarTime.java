package org.tenderpoint.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenderpoint.imports.CalendarText.Property;

/**
 * A day or a time of a calendar (RFC 5545, 3.3.4 and 3.3.5).
 *
 * @param wall what the clock shows; midnight of a day
 * @param day whether it is a day without a time
 * @param floating whether no zone is told
 * @param zone as it was written, if nobody knows it
 */
record CalendarTime(LocalDateTime wall, ZoneRules rules, boolean day, boolean floating, Optional<String> zone) {

    private static final Pattern WRITTEN = Pattern.compile(
            "(?i)(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ](\\d\\d):?(\\d\\d)(?::?(\\d\\d))?(?:[.,]\\d+)?)? *(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final int LAST_SECOND = 59;
    private static final int DAY_HOURS = 24;

    /** What a property tells; empty if it cannot be read. */
    static Optional<CalendarTime> of(Property property, CalendarZones zones) {
        return of(property, property.value(), zones);
    }

    /** One value of a property that has several. */
    static Optional<CalendarTime> of(Property property, String value, CalendarZones zones) {
        var m = WRITTEN.matcher(value.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean timed = m.group(4) != null;
        return wall(value).flatMap(wall -> {
            if (!timed) {
                return Optional.of(new CalendarTime(wall, zones.practice(), true, true, Optional.empty()));
            }
            if (m.group(7) != null) {
                return offset(m.group(7)).map(offset -> new CalendarTime(
                        wall.minusSeconds(offset.getTotalSeconds()), ZoneOffset.UTC.getRules(), false, false,
                        Optional.empty()));
            }
            if (!property.params().containsKey("TZID")) {
                return Optional.of(new CalendarTime(wall, zones.practice(), false, true, Optional.empty()));
            }
            var zone = zones.of(property.param("TZID"));
            return Optional.of(new CalendarTime(wall, zone.rules(), false, false,
                    zone.known() ? Optional.empty() : Optional.of(property.param("TZID"))));
        });
    }

    static Stream<String> values(Property property) {
        return Arrays.stream(property.value().split(",")).map(String::strip).filter(text -> !text.isEmpty());
    }

    static Optional<LocalDateTime> wall(Property property) {
        return wall(property.value());
    }

    /** Reads the time on the wall, without its zone. */
    static Optional<LocalDateTime> wall(String value) {
        var m = WRITTEN.matcher(value.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
            int hour = number(m.group(4));
            var time = day.atTime(hour == DAY_HOURS ? 0 : hour, number(m.group(5)),
                    Math.min(number(m.group(6)), LAST_SECOND));
            return Optional.of(hour == DAY_HOURS ? time.plusDays(1) : time);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static Optional<ZoneOffset> offset(String text) {
        try {
            return Optional.of(text.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(text));
        } catch (DateTimeException noOffset) {
            return Optional.empty();
        }
    }

    Instant instant() {
        return instant(wall, rules);
    }

    /** An hour that the clocks skip is read by the offset before it, one that comes twice is the first. */
    static Instant instant(LocalDateTime wall, ZoneRules rules) {
        var offsets = rules.getValidOffsets(wall);
        return wall.toInstant(offsets.isEmpty() ? rules.getTransition(wall).getOffsetBefore() : offsets.getFirst());
    }

    /** As the clock of another zone shows it; a time without a zone is one of that zone. */
    LocalDateTime in(ZoneRules other) {
        return floating
                ? wall
                : LocalDateTime.ofEpochSecond(
                        instant().getEpochSecond(), 0, other.getOffset(instant()));
    }
}
