package org.tenderpoint.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tenderpoint.backup.BackupService.Age;

/** A backup is due once since two in the morning where the practice is. */
class BackupRoundTest {

    private static final LocalTime TWO = LocalTime.of(2, 0);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theLastTimeIsTonightsOrLastNights() {
        assertThat(BackupRound.last(Instant.parse("2026-11-23T00:59:59Z"), BERLIN, TWO))
                .isEqualTo("2026-11-22T01:00:00Z");
        assertThat(BackupRound.last(Instant.parse("2026-11-23T01:00:00Z"), BERLIN, TWO))
                .isEqualTo("2026-11-23T01:00:00Z");
        assertThat(BackupRound.last(Instant.parse("2026-11-23T22:59:59Z"), BERLIN, TWO))
                .isEqualTo("2026-11-23T01:00:00Z");
    }

    @Test
    void anHourThatIsLeftOutOrComesTwiceIsStillOneNight() {
        // on 29 March 2026 two o'clock is three o'clock; on 25 October it comes twice
        assertThat(BackupRound.last(Instant.parse("2026-03-29T12:00:00Z"), BERLIN, TWO))
                .isEqualTo("2026-03-29T01:00:00Z");
        assertThat(BackupRound.last(Instant.parse("2026-10-25T00:30:00Z"), BERLIN, TWO))
                .isEqualTo("2026-10-25T00:00:00Z");
        assertThat(BackupRound.last(Instant.parse("2026-10-25T12:00:00Z"), BERLIN, TWO))
                .isEqualTo("2026-10-25T00:00:00Z");
    }

    @Test
    void anAgeIsToldFromTwentySixHoursOnAndInRedFromThreeDaysOn() {
        assertThat(BackupService.age(Duration.ofHours(26).minusSeconds(1))).isEqualTo(Age.FINE);
        assertThat(BackupService.age(Duration.ofHours(26))).isEqualTo(Age.OLD);
        assertThat(BackupService.age(Duration.ofDays(3).minusSeconds(1))).isEqualTo(Age.OLD);
        assertThat(BackupService.age(Duration.ofDays(3))).isEqualTo(Age.TOO_OLD);
    }
}
