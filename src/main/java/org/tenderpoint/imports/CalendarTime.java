package org.tenderpoint.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day or a time of a calendar (RFC 5545, 3.3.4 and 3.3.5).
 *
 * @param wall what the clock shows; midnight of a day
 * @param day whether it is a day without a time
 * @param floating whether no zone is told
 * @param zone as it was written, if nobody knows it
 */
record CalendarTime(LocalDateTime wall, ZoneRules rules, boolean day, boolean floating, Optional<String> zone) {

    static final Pattern WRITTEN = Pattern.compile(
            "(?i)(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T ](\\d\\d):?(\\d\\d)(?::?(\\d\\d))?(?:[.,]\\d+)?)? *(Z|[+-]\\d\\d:?\\d\\d)?");
    private static final int LAST_SECOND = 59;
    private static final int DAY_HOURS = 24;

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
