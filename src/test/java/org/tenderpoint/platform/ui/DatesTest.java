package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

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

        assertThat(Dates.hoursAgo(before, after)).isEqualTo("23 h ago");
        assertThat(Dates.hoursAgo(before, before.plusSeconds(3_599))).isEqualTo("0 h ago");
        assertThat(Dates.hoursAgo(after, before)).isEqualTo("0 h ago");
    }

    @Test
    void aBirthdayOnTheLeapDayCounts() {
        assertThat(Dates.age(LocalDate.of(2000, 2, 29), LocalDate.of(2026, 2, 28))).isEqualTo(25);
        assertThat(Dates.age(LocalDate.of(2000, 2, 29), LocalDate.of(2026, 3, 1))).isEqualTo(26);
    }
}
