package org.tenderpoint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tenderpoint.practice.SettableClock;

/** What repeats is told once, and no clock keeps what is new out of the log. */
class RepeatFilterTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final RepeatFilter filter = new RepeatFilter(1, clock);

    @Test
    void oneOfAKindIsToldInAMinuteAndTheRestIsCounted() {
        assertThat(filter.isNew("full disk", "disk")).isTrue();
        assertThat(filter.isNew("full disk", "disk")).isFalse();
        assertThat(filter.isNew("no mail", "mail")).isFalse();

        clock.pass(Duration.ofMinutes(1));

        assertThat(filter.isNew("no mail", "mail")).isTrue();
    }

    @Test
    void aClockThatIsSetBackKeepsNothingOutOfTheLog() {
        assertThat(filter.isNew("full disk", "disk")).isTrue();

        clock.pass(Duration.ofDays(-1));

        assertThat(filter.isNew("no mail", "mail")).isTrue();
        clock.pass(Duration.ofMinutes(1));
        assertThat(filter.isNew("full disk", "disk")).isTrue();
    }
}
