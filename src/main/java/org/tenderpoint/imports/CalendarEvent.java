package org.tenderpoint.imports;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tenderpoint.imports.CalendarText.Component;
import org.tenderpoint.imports.CalendarText.Property;

/**
 * An event as a calendar holds it, before it is repeated.
 *
 * @param begin empty if it cannot be read
 * @param original which one of a series it stands for
 * @param off whether it will not take place
 */
record CalendarEvent(Component component, CalendarZones zones, Optional<CalendarTime> begin,
        Optional<CalendarTime> original, boolean off) {

    /** The newer one of two versions is greater (RFC 5546, 2.1.5). */
    static final Comparator<CalendarEvent> AGE = Comparator.comparingLong(CalendarEvent::sequence)
            .thenComparing(event -> event.component.text("DTSTAMP"))
            .thenComparing(event -> event.component.text("LAST-MODIFIED"));

    private static final Pattern LASTS = Pattern.compile(
            "(?i)\\+?P?(?:(\\d+)W)?(?:(\\d+)D)?T?(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?");
    private static final int WEEK_DAYS = 7;

    static CalendarEvent of(Component component, CalendarZones zones, boolean calledOff) {
        var original = component.first("RECURRENCE-ID").flatMap(zones::time);
        var begin = component.all("DTSTART").map(zones::time)
                .flatMap(Optional::stream).findFirst();
        return new CalendarEvent(component, zones, begin.or(() -> component.first("DTSTART").isPresent()
                ? Optional.empty()
                : original), original, calledOff || component.text("STATUS").toUpperCase(Locale.ROOT)
                        .matches("CANCELL?ED"));
    }

    long sequence() {
        var text = component.text("SEQUENCE");
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    String uid() {
        return component.text("UID");
    }

    boolean repeats() {
        return original.isEmpty() && Stream.of("RRULE", "RDATE").anyMatch(name -> component.first(name).isPresent());
    }

    /** Whether all after it move like it. */
    boolean andFuture() {
        return component.first("RECURRENCE-ID").map(property -> property.param("RANGE"))
                .filter("THISANDFUTURE"::equalsIgnoreCase).isPresent();
    }

    /** How long it takes; empty if that isn't told, or cannot be. */
    Optional<Duration> lasts() {
        return begin.flatMap(from -> time("DTEND").filter(end -> !end.day())
                .map(end -> Duration.between(from.instant(), end.instant()))
                .or(() -> component.first("DURATION").flatMap(property -> lasts(property.value()))))
                .filter(Duration::isPositive);
    }

    private Optional<CalendarTime> time(String name) {
        return component.first(name).flatMap(zones::time);
    }

    /** {@code PT1H}; also {@code P90M}, which some programs mean by it. */
    static Optional<Duration> lasts(String written) {
        var m = LASTS.matcher(written.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.ofDays(Math.addExact(Math.multiplyExact(number(m.group(1)), WEEK_DAYS),
                    number(m.group(2))))
                    .plusHours(number(m.group(3))).plusMinutes(number(m.group(4))).plusSeconds(number(m.group(5))));
        } catch (ArithmeticException | NumberFormatException tooLong) {
            return Optional.empty();
        }
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** Values of a property that has several; those that cannot be read are passed over. */
    List<CalendarTime> times(String name) {
        return component.all(name).flatMap(property -> property.values()
                .map(value -> zones.time(property, value.split("/")[0]))
                .flatMap(Optional::stream)).toList();
    }

    /** A time beside those of the rule, with a length of its own if it is told as a period. */
    record AddedTime(CalendarTime begin, Optional<Duration> lasts) {}

    List<AddedTime> added() {
        return component.all("RDATE").flatMap(property -> property.values().flatMap(value -> {
            var parts = value.split("/", 2);
            return zones.time(property, parts[0]).map(from -> new AddedTime(from, parts.length == 1
                    ? Optional.empty()
                    : zones.time(property, parts[1])
                            .map(to -> Duration.between(from.instant(), to.instant()))
                            .or(() -> lasts(parts[1]))
                            .filter(Duration::isPositive)))
                    .stream();
        })).toList();
    }

    /** The zone of the practice is taken for this one, which nobody knows. */
    Optional<String> strangeZone() {
        return begin.flatMap(CalendarTime::zone);
    }

    /** Whom it is with: not whoever arranges it, nor a room. */
    Stream<Property> guests() {
        var host = component.text("ORGANIZER");
        return component.all("ATTENDEE").filter(one -> !one.text().equalsIgnoreCase(host)
                && !List.of("ROOM", "RESOURCE").contains(one.param("CUTYPE").toUpperCase(Locale.ROOT)));
    }
}
