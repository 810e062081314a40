package org.tenderpoint.imports;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.tenderpoint.platform.table.Csv;

/** The appointments of a calendar, repeated ones each by itself; days without a time are no appointments. */
final class CalendarFile {

    private static final String BEGIN = "BEGIN:VCALENDAR";
    private static final List<String> HEADER = List.of("calendar key", "start", "end", "summary", "email", "status");
    /** As far as appointments that repeat are looked up, back and ahead. */
    private static final int YEARS_BACK = 5;
    private static final int YEARS_AHEAD = 1;
    private static final int MOST = 250_000;

    private CalendarFile() {}

    static boolean looksLikeOne(String text) {
        return text.stripLeading().regionMatches(true, 0, BEGIN, 0, BEGIN.length());
    }

    static SourceTable table(String file, String text, ZoneId zone, Instant now) {
        var rows = new ArrayList<Csv.Row>();
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            List<VEvent> events = calendar.getComponents(Component.VEVENT);
            var moved = new HashMap<String, Set<Instant>>();
            for (var event : events) {
                at(event, Property.RECURRENCE_ID, zone)
                        .ifPresent(original -> moved.computeIfAbsent(uid(event), _ -> new HashSet<>()).add(original));
            }
            for (var event : events) {
                rows(event, moved, zone, now, rows);
                if (rows.size() > MOST) {
                    throw new SourceRefused(file, SourceRefused.Why.TOO_MANY_ROWS);
                }
            }
        } catch (IOException | ParserException | IllegalArgumentException | ArithmeticException damaged) {
            throw new SourceRefused(file, SourceRefused.Why.DAMAGED,
                    damaged instanceof ParserException parsed ? parsed.getLineNo() : 0);
        }
        return new SourceTable(file, HEADER, 0, wanted -> rows.stream().takeWhile(wanted).forEach(_ -> {}));
    }

    private static void rows(VEvent event, Map<String, Set<Instant>> moved, ZoneId zone, Instant now,
            List<Csv.Row> rows) {
        var begin = date(event, Property.DTSTART);
        if (begin.isEmpty() || begin.get() instanceof LocalDate) {
            return;
        }
        var start = moment(begin.get(), zone);
        var original = at(event, Property.RECURRENCE_ID, zone);
        boolean repeats = original.isEmpty()
                && (event.getProperty(Property.RRULE).isPresent() || event.getProperty(Property.RDATE).isPresent());
        long minutes = minutes(event, start, zone);
        if (!repeats) {
            var key = original.map(then -> uid(event) + "/" + then).orElse(uid(event));
            rows.add(row(event, key, start, minutes, rows.size() + 1));
            return;
        }
        var without = moved.getOrDefault(uid(event), Set.of());
        var from = now.atZone(zone).minusYears(YEARS_BACK);
        var to = now.atZone(zone).plusYears(YEARS_AHEAD);
        for (var time : starts(event, begin.get(), from, to, zone)) {
            if (!without.contains(time)) {
                rows.add(row(event, uid(event) + "/" + time, time, minutes, rows.size() + 1));
            }
        }
    }

    /** Counted on the clock of the event's own zone, so that an hour stays the same hour when clocks change. */
    private static List<Instant> starts(VEvent event, Temporal begin, ZonedDateTime from, ZonedDateTime to,
            ZoneId zone) {
        Set<? extends Period<? extends Temporal>> periods = begin instanceof LocalDateTime
                ? event.calculateRecurrenceSet(new Period<>(from.toLocalDateTime(), to.toLocalDateTime()))
                : event.calculateRecurrenceSet(begin instanceof ZonedDateTime zoned
                        ? new Period<>(from.withZoneSameInstant(zoned.getZone()), to.withZoneSameInstant(
                                zoned.getZone()))
                        : new Period<>(from.toInstant(), to.toInstant()));
        return periods.stream().map(period -> moment(period.getStart(), zone)).sorted().distinct().toList();
    }

    private static Csv.Row row(VEvent event, String key, Instant start, long minutes, int number) {
        return new Csv.Row(number, List.of(
                key, start.toString(), start.plus(minutes, ChronoUnit.MINUTES).toString(),
                value(event, Property.SUMMARY),
                value(event, Property.ATTENDEE).replaceFirst("(?i)^mailto:", ""),
                value(event, Property.STATUS)));
    }

    private static long minutes(VEvent event, Instant start, ZoneId zone) {
        var end = at(event, Property.DTEND, zone);
        return end.map(until -> ChronoUnit.MINUTES.between(start, until))
                .or(() -> event.<net.fortuna.ical4j.model.property.Duration>getProperty(Property.DURATION)
                        .map(lasts -> ChronoUnit.MINUTES.between(start, start.atZone(zone).plus(lasts.getDuration()))))
                .orElse(0L);
    }

    private static String uid(VEvent event) {
        return value(event, Property.UID);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).map(text -> text == null ? "" : text).orElse("");
    }

    private static Optional<Instant> at(VEvent event, String property, ZoneId zone) {
        return date(event, property).filter(date -> !(date instanceof LocalDate)).map(date -> moment(date, zone));
    }

    private static Optional<Temporal> date(VEvent event, String property) {
        return event.<DateProperty<?>>getProperty(property).map(DateProperty::getDate);
    }

    /** A floating time is one of the practice. */
    private static Instant moment(Temporal date, ZoneId zone) {
        return switch (date) {
            case Instant exact -> exact;
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            case LocalDateTime floating -> floating.atZone(zone).toInstant();
            case LocalDate day -> day.atStartOfDay(zone).toInstant();
            default -> throw new IllegalArgumentException("No moment");
        };
    }
}
