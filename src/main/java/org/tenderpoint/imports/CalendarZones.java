package org.tenderpoint.imports;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.imports.CalendarText.Component;
import org.tenderpoint.imports.CalendarText.Property;
import org.tenderpoint.platform.place.WindowsZones;

/**
 * Zones by the names that calendars give them. A name that is known brings the rules of that zone, for what a calendar
 * says of it is often short or old; a calendar's own rules count for names that are nobody else's.
 */
final class CalendarZones {

    private static final Map<String, ZoneId> BY_NAME = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> !id.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), ZoneId::of));
    /** Java's short names of which not every program means the same: a calendar's own rules go before. */
    private static final Map<String, String> SHORT = ZoneId.SHORT_IDS;
    private static final Set<String> UTC = Set.of("utc", "gmt", "z", "zulu", "greenwich");
    private static final Pattern OFFSET = Pattern.compile("(?i)(?:utc|gmt)? *([+-]) *(\\d{1,2})(?::?(\\d\\d))?");
    private static final Pattern WRITTEN_OFFSET = Pattern.compile("([+-]?)(\\d\\d):?(\\d\\d)(?::?(\\d\\d))?");
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2060;

    private final ZoneRules practice;
    private final Map<String, Component> told = new HashMap<>();
    private final Map<String, Zone> found = new HashMap<>();

    /** @param known whether it is surely the one that was meant */
    record Zone(ZoneRules rules, boolean known) {}

    CalendarZones(ZoneId practice, Stream<Component> timezones) {
        this.practice = practice.getRules();
        timezones.forEach(zone -> told.putIfAbsent(zone.text("TZID").toLowerCase(Locale.ROOT), zone));
    }

    /** The practice's own, if nobody knows it. */
    Zone of(String name) {
        return found.computeIfAbsent(name.strip(), text -> named(text)
                .or(() -> own(text.toLowerCase(Locale.ROOT)))
                .or(() -> shortName(text))
                .or(() -> byLabel(text))
                .map(rules -> new Zone(rules, true))
                .orElse(new Zone(practice, false)));
    }

    /** What a property tells; empty if it cannot be read. */
    Optional<CalendarTime> time(Property property) {
        return time(property, property.value());
    }

    /** One value of a property that has several. */
    Optional<CalendarTime> time(Property property, String value) {
        var m = CalendarTime.WRITTEN.matcher(value.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean timed = m.group(4) != null;
        return CalendarTime.wall(value).flatMap(wall -> {
            if (!timed) {
                return Optional.of(new CalendarTime(wall, practice, true, true, Optional.empty()));
            }
            if (m.group(7) != null) {
                return written(m.group(7).replaceFirst("(?i)Z", "+0000")).map(offset -> new CalendarTime(
                        wall.minusSeconds(offset.getTotalSeconds()), ZoneOffset.UTC.getRules(), false, false,
                        Optional.empty()));
            }
            if (!property.params().containsKey("TZID")) {
                return Optional.of(new CalendarTime(wall, practice, false, true, Optional.empty()));
            }
            var zone = of(property.param("TZID"));
            return Optional.of(new CalendarTime(wall, zone.rules(), false, false,
                    zone.known() ? Optional.empty() : Optional.of(property.param("TZID"))));
        });
    }

    /** The rules of a zone whose name is the text or ends it, as in a path. */
    private static Optional<ZoneRules> named(String text) {
        var small = text.toLowerCase(Locale.ROOT).replace("%2f", "/").replace(' ', '_');
        if (UTC.contains(small.substring(small.lastIndexOf('/') + 1))) {
            return Optional.of(ZoneOffset.UTC.getRules());
        }
        for (var rest = small; rest.contains("/"); rest = rest.substring(rest.indexOf('/') + 1)) {
            if (BY_NAME.containsKey(rest)) {
                return Optional.ofNullable(BY_NAME.get(rest)).map(ZoneId::getRules);
            }
        }
        return WindowsZones.of(text).map(ZoneId::getRules);
    }

    /** As the calendar tells it: by another name, or by its rules. */
    private Optional<ZoneRules> own(String name) {
        return Optional.ofNullable(told.get(name)).flatMap(zone -> Stream
                .of("X-LIC-LOCATION", "TZID-ALIAS-OF", "TZURL")
                .flatMap(property -> named(zone.text(property).replaceFirst("(?i)\\.ics$", "")).stream())
                .findFirst()
                .or(() -> rules(zone)));
    }

    private static Optional<ZoneRules> shortName(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(small))
                .or(() -> Optional.ofNullable(SHORT.get(text.toUpperCase(Locale.ROOT))).map(ZoneId::of))
                .map(ZoneId::getRules);
    }

    /** {@code (UTC+01:00) Amsterdam, Berlin, Bern} or {@code UTC+2}. */
    private static Optional<ZoneRules> byLabel(String text) {
        var places = text.replaceFirst("^\\([^)]*\\) *", "");
        return WindowsZones.of(places)
                .or(() -> Stream.of(places.split("[,/]")).map(CalendarZones::city).flatMap(Optional::stream)
                        .findFirst())
                .map(ZoneId::getRules)
                .or(() -> offset(text));
    }

    private static Optional<ZoneId> city(String name) {
        var end = "/" + name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return BY_NAME.entrySet().stream().filter(one -> one.getKey().endsWith(end)).map(Map.Entry::getValue)
                .min(Comparator.comparing(ZoneId::getId));
    }

    private static Optional<ZoneRules> offset(String text) {
        var m = OFFSET.matcher(text.strip());
        return m.matches()
                ? written(m.group(1) + (m.group(2).length() == 1 ? "0" : "") + m.group(2)
                        + Optional.ofNullable(m.group(3)).orElse("00")).map(ZoneOffset::getRules)
                : Optional.empty();
    }

    private static Optional<ZoneOffset> written(String text) {
        var m = WRITTEN_OFFSET.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        int sign = m.group(1).equals("-") ? -1 : 1;
        try {
            return Optional.of(ZoneOffset.ofHoursMinutesSeconds(
                    sign * Integer.parseInt(m.group(2)), sign * Integer.parseInt(m.group(3)),
                    sign * Optional.ofNullable(m.group(4)).map(Integer::parseInt).orElse(0)));
        } catch (DateTimeException noOffset) {
            return Optional.empty();
        }
    }

    /** A moment at which the clocks of a zone are set. */
    private record Onset(LocalDateTime wall, ZoneOffset from, ZoneOffset to) {}

    private static Optional<ZoneRules> rules(Component zone) {
        var onsets = zone.inside().stream().flatMap(CalendarZones::onsets)
                .sorted(Comparator.comparing(one -> one.wall().toInstant(one.from())))
                .toList();
        if (onsets.isEmpty()) {
            return Optional.empty();
        }
        var first = onsets.getFirst().from();
        var transitions = new ArrayList<ZoneOffsetTransition>();
        var now = first;
        for (var one : onsets) {
            if (!one.to().equals(now)) {
                transitions.add(ZoneOffsetTransition.of(
                        LocalDateTime.ofEpochSecond(one.wall().toEpochSecond(one.from()), 0, now), now, one.to()));
                now = one.to();
            }
        }
        return Optional.of(ZoneRules.of(first, first, List.of(), transitions, List.of()));
    }

    private static Stream<Onset> onsets(Component part) {
        var from = written(part.text("TZOFFSETFROM"));
        var to = written(part.text("TZOFFSETTO"));
        var begins = part.first("DTSTART").flatMap(first -> CalendarTime.wall(first.value()));
        if (to.isEmpty() || begins.isEmpty()) {
            return Stream.empty();
        }
        var before = from.orElse(to.get());
        var begin = begins.get();
        var walls = new ArrayList<>(List.of(begin));
        part.all("RDATE").forEach(dates -> dates.values().forEach(
                one -> CalendarTime.wall(one).ifPresent(walls::add)));
        part.all("RRULE").forEach(rule -> walls.addAll(CalendarRule.of(rule.value(), before.getRules())
                .map(series -> series.starts(
                        begin.getYear() < FIRST_YEAR ? begin.withYear(FIRST_YEAR - 1) : begin,
                        LocalDateTime.of(LAST_YEAR, 1, 1, 0, 0)))
                .orElse(List.of())));
        return walls.stream().distinct().map(wall -> new Onset(wall, before, to.get()));
    }
}
