package org.tenderpoint.shared.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tenderpoint.shared.Texts;

/** Dates and times in words, in the practice's zone: "Thu 12 March", "14:05", "67 h ago". */
public final class Dates {

    private static final Locale LANGUAGE = Locale.UK;

    private final ZoneId zone;

    private Dates(ZoneId zone) {
        this.zone = zone;
    }

    public static Dates in(ZoneId zone) {
        return new Dates(zone);
    }

    /** "Thu 12 March 2026". */
    public static String date(LocalDate day) {
        return format("shared.date.day_year").format(day);
    }

    /** "Thu 12 March"; with the year where it is not that of {@code today}. */
    public static String date(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? format("shared.date.day").format(day) : date(day);
    }

    /** "Thursday, 12 March", for the head of a day's page. */
    public static String longDay(LocalDate day) {
        return format("shared.date.long_day").format(day);
    }

    /** "12 Mar 2026", for tables. */
    public static String shortDate(LocalDate day) {
        return format("shared.date.short").format(day);
    }

    /** "Mar 26", for a month on an axis. */
    public static String month(YearMonth month) {
        return format("shared.date.month").format(month);
    }

    /** "March 2026", for a month by itself. */
    public static String longMonth(YearMonth month) {
        return format("shared.date.long_month").format(month);
    }

    /** "14:05". */
    public static String time(LocalTime time) {
        return format("shared.date.time").format(time);
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** "14:05". */
    public String time(Instant instant) {
        return time(instant.atZone(zone).toLocalTime());
    }

    /** "Thu 12 March, 14:05"; with the year where it is not that of {@code now}. */
    public String dateTime(Instant instant, Instant now) {
        return Texts.of("shared.date.day_time", date(dayOf(instant), dayOf(now)), time(instant));
    }

    /** Whole hours that have passed, "67 h ago"; "0 h ago" within the first hour. */
    public static String hoursAgo(Instant then, Instant now) {
        return Texts.of("shared.date.hours_ago", Long.toString(hours(then, now)));
    }

    /** Whole hours from {@code then} to {@code now}, never below 0. */
    public static long hours(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toHours());
    }

    /** Whole years from a birthday to a day. */
    public static int age(LocalDate birthday, LocalDate today) {
        return java.time.Period.between(birthday, today).getYears();
    }

    private static DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(Texts.of(key), LANGUAGE);
    }
}
