package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.platform.Texts;

class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    @Test
    void aDayOfThisYearGoesWithoutTheYear() {
        assertThat(Dates.date(DAY, LocalDate.of(2026, 12, 31))).isEqualTo("Thu 12 March");
        assertThat(Dates.date(DAY, LocalDate.of(2027, 1, 1))).isEqualTo("Thu 12 March 2026");
        assertThat(Dates.longDay(DAY)).isEqualTo("Thursday, 12 March");
        assertThat(Dates.shortDate(DAY)).isEqualTo("12 Mar 2026");
    }

    @Test
    void timesAreThePracticesOwnAndHave24Hours() {
        var evening = Instant.parse("2026-03-12T23:05:00Z");

        assertThat(Dates.in(ZoneId.of("Europe/Berlin")).dateTime(evening, evening)).isEqualTo("Fri 13 March, 00:05");
        assertThat(Dates.in(ZoneId.of("America/New_York")).time(evening)).isEqualTo("19:05");
    }

    @Test
    void hoursAreCountedWholeAndAcrossTheChangeOfTheClocks() {
        var zone = ZoneId.of("Europe/Berlin");
        var before = LocalDate.of(2026, 3, 28).atTime(12, 0).atZone(zone).toInstant();
        var after = LocalDate.of(2026, 3, 29).atTime(12, 0).atZone(zone).toInstant();

        assertThat(Dates.hours(before, after)).isEqualTo(23);
        assertThat(Dates.hours(before, before.plusSeconds(3_599))).isZero();
        assertThat(Dates.hours(after, before)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, <1, <1 h ago, vor <1 Std., <1\u00a0h", "1, 1, 1 h ago, vor 1 Std., 1\u00a0h",
            "67, 67, 67 h ago, vor 67 Std., 67\u00a0h", "96, 96, 96 h ago, vor 96 Std., 96\u00a0h",
            "97, 4, 4 days ago, vor 4 Tagen, 4\u00a0days", "231, 9, 9 days ago, vor 9 Tagen, 9\u00a0days"})
    void fourDaysAreToldInHoursAndMoreInDays(long hours, String figure, String ago, String german, String length) {
        var end = Instant.parse("2026-03-12T10:00:00Z");

        var passed = TimePassed.between(end, end.plus(Duration.ofHours(hours)));

        assertThat(said(passed)).isEqualTo(ago);
        assertThat(Texts.speaking(Locale.GERMAN, () -> said(passed))).isEqualTo(german);
        assertThat(passed.figure()).isEqualTo(figure);
        assertThat(passed.length()).isEqualTo(length);
    }

    private static String said(TimePassed passed) {
        return passed.before() + passed.figure() + passed.after();
    }

    @Test
    void aBirthdayOnTheLeapDayCounts() {
        assertThat(Dates.age(LocalDate.of(2000, 2, 29), LocalDate.of(2026, 2, 28))).isEqualTo(25);
        assertThat(Dates.age(LocalDate.of(2000, 2, 29), LocalDate.of(2026, 3, 1))).isEqualTo(26);
    }
}
