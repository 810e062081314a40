package org.tenderpoint.imports;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;

/**
 * How something repeats (RFC 5545, 3.3.10), on the clock of one zone. The library works out the days; when it ends is
 * told in so many forms that it is read here.
 *
 * @param until the last moment, if one is told
 */
record CalendarRule(Recur<LocalDateTime> recur, Optional<LocalDateTime> until, boolean counted) {

    private static final Set<String> PARTS = Set.of("FREQ", "INTERVAL", "COUNT", "BYSECOND", "BYMINUTE", "BYHOUR",
            "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST");
    private static final Set<String> TOO_OFTEN = Set.of("SECONDLY", "MINUTELY");
    private static final Pattern NOTHING = Pattern.compile("[+-]?0*");
    private static final int MOST = 20_000;

    /** @return empty if it cannot be read */
    static Optional<CalendarRule> of(String written, ZoneRules rules) {
        var parts = parts(written);
        var ends = Optional.ofNullable(parts.remove("UNTIL"));
        var until = ends.flatMap(text -> until(text, rules));
        boolean readable = parts.containsKey("FREQ") && !TOO_OFTEN.contains(parts.get("FREQ"))
                && PARTS.containsAll(parts.keySet()) && ends.isPresent() == until.isPresent();
        if (!readable) {
            return Optional.empty();
        }
        try {
            var text = parts.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue())
                    .collect(Collectors.joining(";"));
            return Optional.of(new CalendarRule(new Recur<>(text), until, parts.containsKey("COUNT")));
        } catch (RuntimeException notUnderstood) {
            return Optional.empty();
        }
    }

    private static Map<String, String> parts(String written) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : written.toUpperCase(Locale.ROOT).replaceAll("\\s", "").split(";")) {
            int equals = part.indexOf('=');
            if (equals > 0 && equals < part.length() - 1 && !part.startsWith("X-")) {
                parts.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        if (NOTHING.matcher(parts.getOrDefault("INTERVAL", "1")).matches()) {
            parts.remove("INTERVAL");
        }
        return parts;
    }

    /** A day counts to its end. */
    private static Optional<LocalDateTime> until(String text, ZoneRules rules) {
        return CalendarTime.wall(text).map(wall -> {
            if (!text.contains("T")) {
                return wall.toLocalDate().atTime(LocalTime.MAX);
            }
            return text.endsWith("Z")
                    ? wall.plusSeconds(rules.getOffset(wall.toInstant(ZoneOffset.UTC)).getTotalSeconds())
                    : wall;
        });
    }

    boolean endless() {
        return until.isEmpty() && !counted;
    }

    /** From the first, which belongs to it even if the rule would leave it out (3.8.5.3), until this moment. */
    List<LocalDateTime> starts(LocalDateTime first, LocalDateTime to) {
        var end = until.filter(to::isAfter).orElse(to);
        if (end.isBefore(first)) {
            return List.of(first);
        }
        var starts = new ArrayList<>(recur.getDates(first, first, end.plusSeconds(1), MOST));
        starts.removeIf(one -> one.isAfter(end) || one.isBefore(first));
        if (!starts.contains(first)) {
            starts.addFirst(first);
            if (counted && starts.size() > recur.getCount()) {
                starts.removeLast();
            }
        }
        return starts;
    }
}
