package org.tenderpoint.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.place.Country.DateOrder;

/** Reads days and times as files write them. */
final class FileDates {

    private static final Pattern DIGITS = Pattern.compile("(\\d{1,4})[./ -](\\d{1,2})[./ -](\\d{1,4})(?!\\d)");
    private static final Pattern TIME = Pattern
            .compile("(?:^|[ T,])(\\d{1,2})(?:[:h.](\\d{2}))(?::\\d{2}(?:\\.\\d+)?)? ?([ap])?\\.?(?:m\\.?)?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HOUR = Pattern.compile("(?:^|[ ,])(\\d{1,2}) ?([ap])\\.?m\\.?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,10}\\.?,? (?=\\d)|^\\p{L}+day,? ");
    private static final Pattern MINUTES = Pattern
            .compile("(\\d{1,4}) ?(?:m|min|mins|minutes|minuten)?\\.?");
    private static final Pattern HOURS = Pattern
            .compile("(\\d{1,2}) ?(?:h|hr|hrs|hours?|std\\.?|:)(?: ?(\\d{1,2}) ?(?:m|min|mins|minutes)?(?::00)?)?");
    private static final int MOST_MONTHS = 12;
    private static final int HALF_DAY = 12;
    private static final int HOUR_MINUTES = 60;

    private FileDates() {}

    /** What the numbers of a file's days say about their order, gathered cell by cell. */
    static final class Order {

        private boolean dayFirst;
        private boolean monthFirst;
        private String example = "";

        void look(String text) {
            var m = DIGITS.matcher(text.strip());
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
        Optional<DateOrder> proven() {
            if (dayFirst == monthFirst) {
                return Optional.empty();
            }
            return Optional.of(dayFirst ? DateOrder.DAY : DateOrder.MONTH);
        }

        /** A day that can be read in two ways; empty if there is none, so that nobody need be asked. */
        Optional<String> example() {
            return proven().isPresent() ? Optional.empty() : Optional.of(example).filter(text -> !text.isEmpty());
        }
    }

    /** A moment, or what the clock on a wall shows. */
    record Moment(Optional<Instant> exact, LocalDateTime wall) {

        /** As the clock in this zone shows it. */
        LocalDateTime in(ZoneId zone) {
            return exact.map(moment -> LocalDateTime.ofInstant(moment, zone)).orElse(wall);
        }
    }

    /** @param latest for years of two digits */
    static Optional<LocalDate> day(String text, DateOrder order, LocalDate latest) {
        var stripped = WEEKDAY.matcher(text.strip()).replaceFirst("");
        var moment = iso(stripped).map(one -> one.wall().toLocalDate());
        if (moment.isPresent()) {
            return moment;
        }
        var day = TIME.matcher(stripped).replaceFirst("").strip();
        return TypedDate.read(day, order, Optional.of(latest))
                .or(() -> TypedDate.read(stripped, order, Optional.of(latest)));
    }

    static Optional<LocalTime> time(String text) {
        var small = text.strip().toLowerCase(Locale.ROOT).replace('\u202f', ' ').replace('\u00a0', ' ');
        try {
            var m = TIME.matcher(small);
            if (m.find()) {
                return Optional.of(LocalTime.of(hour(Integer.parseInt(m.group(1)), Optional.ofNullable(m.group(3))),
                        Integer.parseInt(m.group(2))));
            }
            m = HOUR.matcher(small);
            return m.find()
                    ? Optional.of(LocalTime.of(hour(Integer.parseInt(m.group(1)), Optional.of(m.group(2))), 0))
                    : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
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
        var stripped = text.strip().replace('\u202f', ' ').replace('\u00a0', ' ');
        return iso(stripped).or(() -> {
            var time = time(stripped);
            return time.flatMap(clock -> day(stripped, order, latest).map(day -> day.atTime(clock)))
                    .map(wall -> new Moment(Optional.empty(), wall));
        });
    }

    private static Optional<Moment> iso(String text) {
        if (text.length() < 16 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        var joined = text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
        var plain = joined.replace(" UTC", "Z").replaceFirst(" ([+-]\\d{2}):?(\\d{2})$", "$1:$2");
        return offset(plain).or(() -> {
            try {
                return Optional.of(new Moment(Optional.empty(), LocalDateTime.parse(plain)));
            } catch (DateTimeException notIso) {
                return Optional.empty();
            }
        });
    }

    private static Optional<Moment> offset(String text) {
        try {
            var exact = OffsetDateTime.parse(text);
            return Optional.of(new Moment(Optional.of(exact.toInstant()), exact.toLocalDateTime()));
        } catch (DateTimeException withoutOffset) {
            return Optional.empty();
        }
    }

    /** How long something takes: {@code 60}, {@code 1 h 30}, {@code 90 min}. */
    static Optional<Integer> minutes(String text) {
        var small = text.strip().toLowerCase(Locale.ROOT);
        var m = MINUTES.matcher(small);
        if (m.matches()) {
            return Optional.of(Integer.parseInt(m.group(1)));
        }
        m = HOURS.matcher(small);
        return m.matches()
                ? Optional.of(Integer.parseInt(m.group(1)) * HOUR_MINUTES
                        + Optional.ofNullable(m.group(2)).map(Integer::parseInt).orElse(0))
                : Optional.empty();
    }
}
