package org.tenderpoint.followup.rules.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.OpeningHours;

@Tag("UC-14")
class MessageTimesTest {

    private static final OpeningHours WEEKDAYS = OpeningHours.daily(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));

    private static MessageTimes in(ZoneId zone) {
        return new MessageTimes(MessageHours.USUAL, WEEKDAYS, zone);
    }

    @ParameterizedTest(name = "session {0}: early check {1}, link {2}, reminder {3}, call {4}")
    @CsvSource({
            // Monday to Wednesday; the reminder at nine the next day, and the call in the afternoon
            "2026-03-02T11:00:00Z, 2026-03-03T11:00:00Z, 2026-03-04T11:00:00Z, 2026-03-05T09:00:00Z, 2026-03-05T15:00:00Z",
            // in the evening: the reminder 18 hours later, the call the morning after
            "2026-03-02T19:30:00Z, 2026-03-03T19:30:00Z, 2026-03-04T19:30:00Z, 2026-03-05T13:30:00Z, 2026-03-06T09:00:00Z",
            // after hours: the first minute of the next day
            "2026-03-02T20:00:00Z, 2026-03-04T09:00:00Z, 2026-03-05T09:00:00Z, 2026-03-06T09:00:00Z, 2026-03-06T15:00:00Z",
            // a session on Thursday: messages on the weekend, the call on Monday
            "2026-03-05T11:00:00Z, 2026-03-06T11:00:00Z, 2026-03-07T11:00:00Z, 2026-03-08T09:00:00Z, 2026-03-09T09:00:00Z"
    })
    void oneAfterTheOther(Instant end, Instant early, Instant link, Instant reminder, Instant call) {
        var times = in(ZoneOffset.UTC);

        assertThat(times.earlyCheckAt(end)).isEqualTo(early);
        assertThat(times.linkAt(end)).isEqualTo(link);
        assertThat(times.reminderAt(link)).isEqualTo(reminder);
        assertThat(times.callAfter(reminder)).isEqualTo(call);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
    void afterASessionAtAnyHourOfAYearNothingIsTooEarlyOrOutsideItsHours(String name) {
        var zone = ZoneId.of(name);
        var times = in(zone);
        for (int hour = 0; hour < 366 * 24; hour++) {
            var end = Instant.parse("2026-01-01T00:43:00Z").plus(Duration.ofHours(hour));
            var link = times.linkAt(end);
            var reminder = times.reminderAt(link);
            var call = times.callAfter(reminder);

            assertThat(Duration.between(end, times.earlyCheckAt(end))).isBetween(Duration.ofHours(24),
                    Duration.ofHours(38));
            assertThat(Duration.between(end, link)).isBetween(Duration.ofHours(48), Duration.ofHours(62));
            assertThat(MessageHours.USUAL.allows(times.earlyCheckAt(end), zone)).isTrue();
            assertThat(MessageHours.USUAL.allows(link, zone)).isTrue();
            assertThat(MessageHours.USUAL.allows(reminder, zone)).isTrue();
            assertThat(reminder).isAfterOrEqualTo(link.plus(Duration.ofHours(18)));
            // a day by the clock on the wall, which on one day of the year has 25 hours
            assertThat(reminder.atZone(zone).toLocalDateTime())
                    .isBeforeOrEqualTo(link.atZone(zone).toLocalDateTime().plusDays(1));
            assertThat(WEEKDAYS.isOpen(call, zone)).isTrue();
            assertThat(call).isAfterOrEqualTo(reminder.plus(Duration.ofHours(6)));
        }
    }

    @Test
    void aPracticeThatNeverOpensIsToldToRingAllTheSame() {
        var times = new MessageTimes(MessageHours.USUAL, new OpeningHours(Map.of(), Set.of(LocalDate.EPOCH)),
                ZoneOffset.UTC);

        assertThat(times.callAfter(Instant.parse("2026-03-05T09:00:00Z"))).isEqualTo("2026-03-05T15:00:00Z");
    }
}
