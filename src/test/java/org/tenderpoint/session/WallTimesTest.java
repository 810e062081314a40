package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.session.SessionTimes.WallTimes;

@Tag("UC-11")
class WallTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate ORDINARY = LocalDate.of(2026, 11, 20);
    /** Clocks go back from 2:00 to 1:00. */
    private static final LocalDate BACK = LocalDate.of(2026, 10, 25);
    /** Clocks go on from 1:00 to 2:00. */
    private static final LocalDate FORWARD = LocalDate.of(2026, 3, 29);

    @Test
    void timesAreReadAsTheWallShowsThem() {
        var read = read(ORDINARY, "11:00", "12:00", "2026-11-20T12:35:00Z", 1).orElseThrow();

        assertThat(read.start()).isEqualTo("2026-11-20T11:00:00Z");
        assertThat(read.duration()).hasMinutes(60);
    }

    @Test
    void anEndBeforeTheStartLiesAfterMidnight() {
        var read = read(ORDINARY, "23:30", "00:30", "2026-11-20T23:30:00Z", 60).orElseThrow();

        assertThat(read.end()).isEqualTo("2026-11-21T00:30:00Z");
    }

    @Test
    void anHourThatComesTwiceIsTheOneNearerToWhatWasProposed() {
        assertThat(read(BACK, "01:10", "01:50", "2026-10-25T00:15:00Z", 40).orElseThrow().start())
                .isEqualTo("2026-10-25T00:10:00Z");
        assertThat(read(BACK, "01:10", "01:50", "2026-10-25T01:15:00Z", 40).orElseThrow().start())
                .isEqualTo("2026-10-25T01:10:00Z");
    }

    @Test
    void aSessionOverTheClocksGoingBackLastsItsElapsedTime() {
        var read = read(BACK, "00:30", "01:30", "2026-10-24T23:30:00Z", 120).orElseThrow();

        assertThat(read.duration()).as("an hour more than the wall tells").hasMinutes(120);
        assertThat(read(BACK, "01:40", "01:20", "2026-10-25T00:40:00Z", 40).orElseThrow().duration())
                .as("the wall shows an end before the start").hasMinutes(40);
    }

    @Test
    void anHourThatThereWasNotIsRefused() {
        assertThat(read(FORWARD, "01:30", "02:30", "2026-03-29T01:30:00Z", 60)).isEmpty();
        assertThat(read(FORWARD, "00:30", "02:30", "2026-03-29T00:30:00Z", 60).orElseThrow().duration()).hasMinutes(60);
    }

    private static java.util.Optional<SessionTimes> read(LocalDate day, String from, String to, String start,
            int minutes) {
        var began = Instant.parse(start);
        return WallTimes.read(
                day, LocalTime.parse(from), LocalTime.parse(to), LONDON,
                new SessionTimes(began, began.plus(Duration.ofMinutes(minutes))));
    }
}
