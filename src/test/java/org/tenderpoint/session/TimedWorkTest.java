package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.session.SessionTimes.TimedWork;

@Tag("UC-11")
class TimedWorkTest {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant PLANNED_END = Instant.parse("2026-11-20T11:00:00Z");

    @ParameterizedTest
    @CsvSource({
            "10:00:00, 10:00:29, 0, false", "10:00:00, 10:00:30, 1, false", "10:00:00, 10:01:29, 1, false",
            "10:00:00, 10:01:30, 2, false",
            "10:00:00, 11:30:00, 90, false", "10:00:00, 11:30:01, 60, true", "10:50:00, 23:59:00, 10, true",
            "11:05:00, 11:20:00, 15, false", "11:05:00, 11:35:00, 30, false", "11:05:00, 11:35:01, 0, true"
    })
    void minutesAreWholeAndAForgottenClockEndsWithThePlan(String since, String until, int minutes, boolean forgotten) {
        assertThat(TimedWork.minutes(at(since), at(until), PLANNED_END).orElse(0)).isEqualTo(minutes);
        assertThat(TimedWork.forgotten(at(since), at(until), PLANNED_END)).isEqualTo(forgotten);
    }

    @Test
    void theNightInWhichTheClocksChangeIsAsLongAsItIs() {
        var before = OffsetDateTime.parse("2026-10-25T01:50:00+01:00").toInstant();
        var after = OffsetDateTime.parse("2026-10-25T01:10:00+00:00").toInstant();

        assertThat(TimedWork.minutes(before, after, after)).contains(20);
    }

    @Test
    void nothingIsLongerThanALineMayBe() {
        assertThat(TimedWork.minutes(START, START.plusSeconds(6 * 3600), START.plusSeconds(6 * 3600))).contains(240);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z");
    }
}
