package org.tenderpoint.imports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.place.DateOrder;

/** Reads days and times as files write them. */
final class FileDates {

    private static final Pattern DIGITS = Pattern.compile("(\\d{1,4})[./ -](\\d{1,2})[./ -](\\d{1,4})(?!\\d)");
    /** Wherever it stands, but not within a day that is written with dots. */
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d.:/-])(?:(?<=[Tt ])|(?<![\\p{L}]))(\\d{1,2})(?:[:h]|\\.(?!\\d{2}\\.(?!00)\\d{2}))(\\d{2})"
                    + "(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?![.:/-]?\\d)"
                    + "(?: ?([ap])\\.?m?\\b\\.?)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile(
            "(?<![\\d.:/-])(\\d{1,2}) ?([ap])\\.?m\\b\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOUR_DIGITS = Pattern.compile("([01]?\\d|2[0-3])([0-5]\\d)");
    /** Between day and time, and behind the time. */
    private static final Pattern SMALL_WORDS = Pattern.compile(
            "(?i)\\b(?:at|um|à|o'clock)\\b|\\buhr\\b");
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,10}\\.?,? (?=\\d)|^\\p{L}+,? (?=\\p{L})");
    private static final Pattern COMPACT = Pattern
            .compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z)?)?");
    private static final Pattern ZONE = Pattern.compile(
            "(?:(?:UTC|GMT)? ?([+-]\\d{2}):?(\\d{2})|\\b(?:([A-Z][A-Za-z]+/[A-Za-z_/]+)|([A-Z]{1,4}T|UTC|GMT|Z)))(?: ?\\([^)]*\\))?$");
    private static final Pattern SCRIPT_ZONE = Pattern.compile("\\s*\\[[A-Za-z_/]+]$");
    private static final Map<String, Integer> OFFSETS = Map.ofEntries(
            Map.entry("UTC", 0), Map.entry("GMT", 0), Map.entry("Z", 0), Map.entry("CET", 1), Map.entry("CEST", 2),
            Map.entry("BST", 1), Map.entry("EET", 2), Map.entry("EEST", 3), Map.entry("EST", -5),
            Map.entry("EDT", -4), Map.entry("CST", -6), Map.entry("CDT", -5), Map.entry("MST", -7),
            Map.entry("MDT", -6), Map.entry("PST", -8), Map.entry("PDT", -7));
    private static final Pattern MINUTES = Pattern
            .compile("(\\d{1,4})(?:[.,]0+)? ?(?:m|min|mins|minutes?|minuten|'|′)?\\.?");
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,2}) ?(?:h|hrs?|hours?|std\\.?|stunden?|:)(?: ?(?:and |und )?(\\d{1,2}) ?(?:m|min|mins|minutes?|minuten)?"
                    + "\\.?(?::00)?)?");
    private static final Pattern PARTS_OF_HOURS = Pattern
            .compile("(\\d{1,2})[.,](\\d{1,2}) ?(?:h|hrs?|hours?|std\\.?|stunden?)|([0-9])[.,](25|50?|75)");
    private static final int MOST_MONTHS = 12;
    private static final int HALF_DAY = 12;
    private static final int NOON = 12;
    private static final int HOUR_MINUTES = 60;

    private FileDates() {}

    /** What the numbers of a file's days say about their order, gathered cell by cell. */
    static final class Order {

        private boolean dayFirst;
        private boolean monthFirst;
        private String example = "";

        void look(String text) {
            var m = DIGITS.matcher(WEEKDAY.matcher(text.strip()).replaceFirst(""));
            if (!m.lookingAt() || m.group(1).length() > 2) {
                return;
            }
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(2));
            if (first > MOST_MONTHS && second <= MOST_MONTHS) {
                dayFirst = true;
            } else if (second > MOST_MONTHS && first <= MOST_MONTHS) {
                monthFirst = true;
            } else if (first != second && example.isEmpty()) {
                example = m.group();
            }
        }

        /** Empty if nothing proves it, or different rows prove different orders. */
        Optional<DateOrder> provenOrder() {
            if (dayFirst == monthFirst) {
                return Optional.empty();
            }
            return Optional.of(dayFirst ? DateOrder.DAY : DateOrder.MONTH);
        }

        /** A day that can be read in two ways; empty if there is none, so that nobody need be asked. */
        Optional<String> example() {
            return provenOrder().isPresent() ? Optional.empty() : Optional.of(example).filter(text -> !text.isEmpty());
        }
    }

    /** A moment, or what the clock on a wall shows. */
    record Moment(Optional<Instant> exact, LocalDateTime wall) {

        /** As the clock in this zone shows it; of an hour that it skips, the one after. */
        LocalDateTime in(ZoneId zone) {
            return exact.map(moment -> LocalDateTime.ofInstant(moment, zone))
                    .orElseGet(() -> wall.atZone(zone).toLocalDateTime());
        }
    }

    /** @param latest for years of two digits */
    static Optional<LocalDate> day(String text, DateOrder order, LocalDate latest) {
        var stripped = spaced(text);
        var moment = iso(stripped).map(one -> one.wall().toLocalDate());
        return moment.or(() -> written(stripped, order, latest))
                .or(() -> written(withoutTime(withoutZone(stripped)), order, latest));
    }

    /**
     * A birth date that a program has kept as a moment: midnight where it was typed, which may be the evening before in
     * UTC.
     */
    static Optional<LocalDate> birthDate(String text, DateOrder order, LocalDate latest, ZoneId zone) {
        var exact = iso(spaced(text)).filter(moment -> moment.exact().isPresent());
        if (exact.isEmpty()) {
            return day(text, order, latest);
        }
        var wall = exact.get().wall();
        boolean utc = exact.get().exact().get().equals(wall.toInstant(ZoneOffset.UTC));
        var here = exact.get().in(zone);
        if (!utc || wall.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return Optional.of(wall.toLocalDate());
        }
        return Optional.of(here.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? here.toLocalDate()
                : wall.toLocalDate().plusDays(wall.getHour() > NOON ? 1 : 0));
    }

    private static Optional<LocalDate> written(String text, DateOrder order, LocalDate latest) {
        var compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return date(compact);
        }
        return read(text, order, latest)
                .or(() -> read(WEEKDAY.matcher(text).replaceFirst(""), order, latest));
    }

    /** A number over 12 is no month, whatever the others of a file are. */
    private static Optional<LocalDate> read(String text, DateOrder order, LocalDate latest) {
        var other = order == DateOrder.MONTH ? DateOrder.DAY : DateOrder.MONTH;
        return TypedDate.read(text, order, Optional.of(latest))
                .or(() -> beyondMonths(text) ? TypedDate.read(text, other, Optional.of(latest)) : Optional.empty());
    }

    private static boolean beyondMonths(String text) {
        var m = DIGITS.matcher(text);
        return m.matches() && m.group(1).length() <= 2
                && Math.max(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))) > MOST_MONTHS
                && Math.min(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))) <= MOST_MONTHS;
    }

    private static Optional<LocalDate> date(Matcher compact) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(compact.group(1)), Integer.parseInt(compact.group(2)),
                    Integer.parseInt(compact.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("[\\p{Z}\\s]+", " ");
    }

    private static String withoutZone(String text) {
        return time(text).isEmpty() ? text : ZONE.matcher(text).replaceFirst("").strip();
    }

    /** What stands before the time, or all of it; a time in front of the day is taken away too. */
    private static String withoutTime(String text) {
        var m = TIME.matcher(text);
        var hour = HOUR.matcher(text);
        boolean minutes = m.find();
        if (!minutes && !hour.find()) {
            return text;
        }
        int from = minutes ? m.start() : hour.start();
        int to = minutes ? m.end() : hour.end();
        var before = text.substring(0, from);
        return SMALL_WORDS.matcher(before.isBlank() ? text.substring(to) : before + yearBehind(text.substring(to)))
                .replaceAll("").replaceAll("[Tt,;(–-]*\\s*$", "").replaceAll("^[ ,–-]+", "").strip();
    }

    /** {@code Mon Mar 22 10:00:00 2027}. */
    private static String yearBehind(String text) {
        return text.strip().matches("\\d{4}") ? text.strip() : "";
    }

    /** Whether it is a time and nothing else. */
    static boolean isTime(String text) {
        return time(text).isPresent() && withoutTime(spaced(text)).isEmpty();
    }

    /** The first time in it. */
    static Optional<LocalTime> time(String text) {
        var small = spaced(text).toLowerCase(Locale.ROOT);
        try {
            var m = TIME.matcher(small);
            if (m.find()) {
                return Optional.of(LocalTime.of(hour(Integer.parseInt(m.group(1)), Optional.ofNullable(m.group(3))),
                        Integer.parseInt(m.group(2))));
            }
            m = HOUR.matcher(small);
            if (m.find()) {
                return Optional.of(LocalTime.of(hour(Integer.parseInt(m.group(1)), Optional.of(m.group(2))), 0));
            }
            m = FOUR_DIGITS.matcher(small);
            return m.matches()
                    ? Optional.of(LocalTime.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
                    : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    /** The second time of {@code 10:00 - 11:00}. */
    static Optional<LocalTime> endTime(String text) {
        var m = TIME.matcher(spaced(text).toLowerCase(Locale.ROOT));
        return m.find() && m.find() ? time(m.group()) : Optional.empty();
    }

    private static int hour(int written, Optional<String> half) {
        if (half.isEmpty()) {
            return written;
        }
        if (written < 1 || written > HALF_DAY) {
            throw new DateTimeException("No such hour");
        }
        return written % HALF_DAY + ("p".equals(half.get()) ? HALF_DAY : 0);
    }

    /** A day with its time. */
    static Optional<Moment> moment(String text, DateOrder order, LocalDate latest) {
        var stripped = spaced(text);
        return iso(stripped).or(() -> {
            var time = FOUR_DIGITS.matcher(stripped).matches() ? Optional.<LocalTime>empty() : time(stripped);
            var wall = time.flatMap(clock -> written(withoutTime(withoutZone(stripped)), order, latest)
                    .map(day -> day.atTime(clock)));
            return wall.map(at -> new Moment(zoneOf(stripped).map(zone -> at.atZone(zone).toInstant()), at));
        });
    }

    /** Which a moment names behind its time. */
    private static Optional<ZoneId> zoneOf(String text) {
        var m = ZONE.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        try {
            if (m.group(1) != null) {
                return Optional.of(ZoneOffset.of(m.group(1) + ":" + m.group(2)));
            }
            return m.group(3) != null
                    ? Optional.of(ZoneId.of(m.group(3)))
                    : Optional.ofNullable(OFFSETS.get(m.group(4))).map(ZoneOffset::ofHours);
        } catch (DateTimeException noSuchZone) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> iso(String text) {
        var compact = COMPACT.matcher(text);
        if (compact.matches() && compact.group(4) != null) {
            return date(compact).flatMap(day -> clock(compact).map(day::atTime))
                    .map(wall -> new Moment(compact.group(7) == null
                            ? Optional.empty()
                            : Optional.of(wall.toInstant(ZoneOffset.UTC)), wall));
        }
        if (text.length() < 16 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        var joined = text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        var plain = SCRIPT_ZONE.matcher(joined).replaceFirst("").replaceFirst(" ?(?:UTC|GMT|Z)$", "Z")
                .replaceFirst(" ?([+-]\\d{2}):?(\\d{2})$", "$1:$2").replaceFirst("(?<=:\\d{2})([+-]\\d{2})$", "$1:00");
        return offset(plain).or(() -> {
            try {
                return Optional.of(new Moment(Optional.empty(), LocalDateTime.parse(plain)));
            } catch (DateTimeException notIso) {
                return Optional.empty();
            }
        });
    }

    private static Optional<LocalTime> clock(Matcher compact) {
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(compact.group(4)), Integer.parseInt(compact.group(5))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static Optional<Moment> offset(String text) {
        try {
            var exact = OffsetDateTime.parse(text);
            return Optional.of(new Moment(Optional.of(exact.toInstant()), exact.toLocalDateTime()));
        } catch (DateTimeException withoutOffset) {
            return Optional.empty();
        }
    }

    /** How long something takes: {@code 60}, {@code 1 h 30}, {@code 90 min}, {@code 1.5 hours}, {@code PT1H}. */
    static Optional<Integer> minutes(String text) {
        var small = spaced(text).toLowerCase(Locale.ROOT);
        var m = MINUTES.matcher(small);
        if (m.matches()) {
            return Optional.of(Integer.parseInt(m.group(1)));
        }
        m = HOURS.matcher(small);
        if (m.matches()) {
            return Optional.of(Integer.parseInt(m.group(1)) * HOUR_MINUTES
                    + Optional.ofNullable(m.group(2)).map(Integer::parseInt).orElse(0));
        }
        m = PARTS_OF_HOURS.matcher(small);
        if (m.matches()) {
            int at = m.group(1) == null ? 3 : 1;
            return Optional.of((int) Math.round(
                    Double.parseDouble(m.group(at) + "." + m.group(at + 1)) * HOUR_MINUTES));
        }
        try {
            return small.startsWith("pt")
                    ? Optional.of(Math.toIntExact(Duration.parse(small).toMinutes()))
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException noLength) {
            return Optional.empty();
        }
    }
}
