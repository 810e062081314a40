package org.tenderpoint.platform.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;

/** Dates and times in words, in the practice's zone and as its country writes: "Thu 12 March", "14:05", "67 h ago". */
public final class Dates {

    private final ZoneId zone;

    private Dates(ZoneId zone) {
        this.zone = zone;
    }

    public static Dates in(ZoneId zone) {
        return new Dates(zone);
    }

    /** "Thu 12 March 2026". */
    public static String date(LocalDate day) {
        return Formats.here().dayAndYear(day);
    }

    /** "Thu 12 March"; with the year if it differs from that of {@code today}. */
    public static String date(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear() ? Formats.here().day(day) : date(day);
    }

    /** "Thursday, 12 March", for the head of a day's page. */
    public static String longDay(LocalDate day) {
        return Formats.here().longDay(day);
    }

    /** "12 Mar 2026", for tables. */
    public static String shortDate(LocalDate day) {
        return Formats.here().brief(day);
    }

    /** "Thursday, 12 March 2026". */
    public static String longDayAndYear(LocalDate day) {
        return Formats.here().longDayAndYear(day);
    }

    /** "Mar 26", for a month on an axis. */
    public static String month(YearMonth month) {
        return Formats.here().month(month);
    }

    /** "March 2026", for a month by itself. */
    public static String longMonth(YearMonth month) {
        return Formats.here().longMonth(month);
    }

    /** "14:05". */
    public static String time(LocalTime time) {
        return Formats.here().time(time);
    }

    /** The day of a moment in words. */
    public String day(Instant moment, LocalDate today) {
        return date(dayOf(moment), today);
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** "14:05". */
    public String time(Instant instant) {
        return time(instant.atZone(zone).toLocalTime());
    }

    /** "Thu 12 March, 14:05"; with the year if it differs from that of {@code now}. */
    public String dateTime(Instant instant, Instant now) {
        return Texts.of("platform.date.day_time", date(dayOf(instant), dayOf(now)), time(instant));
    }

    /** Whole hours from {@code then} to {@code now}, never below 0. */
    public static long hours(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toHours());
    }

    /** Whole years from a birthday to a day. */
    public static int age(LocalDate birthday, LocalDate today) {
        return Period.between(birthday, today).getYears();
    }
}
