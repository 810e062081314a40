package org.tenderpoint.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("UC-28")
class MessageHoursTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
            "2026-03-04T11:00:00Z, 2026-03-04T11:00:00Z",
            "2026-03-04T11:00:01Z, 2026-03-04T11:01:00Z",
            "2026-03-04T08:59:59Z, 2026-03-04T09:00:00Z",
            "2026-03-04T19:59:00Z, 2026-03-04T19:59:00Z",
            "2026-03-04T19:59:01Z, 2026-03-05T09:00:00Z",
            "2026-03-04T20:00:00Z, 2026-03-05T09:00:00Z",
            "2026-03-07T23:00:00Z, 2026-03-08T09:00:00Z" // Sundays too
    })
    void aMessageLeavesInTheFirstWholeMinuteOfTheHours(Instant earliest, Instant first) {
        assertThat(MessageHours.USUAL.first(earliest, ZoneOffset.UTC)).isEqualTo(first);
    }

    /** Zones whose clocks change by an hour, by half an hour, and not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
    void fromEveryHourOfAYearTheFirstMinuteIsInsideAndNoEarlierOneWouldBe(String name) {
        var zone = ZoneId.of(name);
        var hours = MessageHours.USUAL;
        var from = Instant.parse("2026-01-01T00:17:00Z");
        for (int hour = 0; hour < 366 * 24; hour++) {
            var earliest = from.plus(Duration.ofHours(hour));
            var found = hours.first(earliest, zone);
            var local = found.atZone(zone);
            assertThat(local.getSecond()).isZero();
            assertThat(local.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(19, 59));
            assertThat(found).isAfterOrEqualTo(earliest);
            if (found.isAfter(earliest)) {
                // all between lies outside, for the minute before does and so does the first one
                assertThat(hours.allows(found.minus(MINUTE), zone)).as("%s before %s", name, local).isFalse();
                assertThat(hours.allows(earliest, zone)).isFalse();
                assertThat(Duration.between(earliest, found)).isLessThanOrEqualTo(Duration.ofHours(14));
            }
        }
    }

    @Test
    void hoursThatAClockPutForwardHasSwallowedComeTheNextDay() {
        // at two o'clock on this day clocks in Berlin show three
        var night = new MessageHours(LocalTime.of(2, 0), LocalTime.of(2, 30));
        var zone = ZoneId.of("Europe/Berlin");

        assertThat(night.first(Instant.parse("2026-03-28T20:00:00Z"), zone)).isEqualTo("2026-03-30T00:00:00Z");
    }

    @Test
    void theyBeginBeforeTheyEnd() {
        assertThatThrownBy(() -> new MessageHours(LocalTime.of(9, 0), LocalTime.of(9, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
