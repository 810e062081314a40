package org.tenderpoint.practice.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tenderpoint.practice.SettableClock;
import org.tenderpoint.practice.link.LinkMisses;

class LinkMissesTest {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final LinkMisses misses = new LinkMisses(clock);

    @Test
    void nineteenLinksInVainAreAnsweredAtOnce() {
        miss("10.0.0.7", 19);

        assertThat(misses.delay("10.0.0.7")).isZero();
        assertThat(misses.delay("10.0.0.8")).isZero();
    }

    @Test
    void fromTheTwentiethOnAnAddressWaitsLongerEachTimeAndNobodyElseDoes() {
        miss("10.0.0.7", 20);
        assertThat(misses.delay("10.0.0.7")).isEqualTo(Duration.ofSeconds(1));
        miss("10.0.0.7", 2);
        assertThat(misses.delay("10.0.0.7")).isEqualTo(Duration.ofSeconds(4));
        miss("10.0.0.7", 500);
        assertThat(misses.delay("10.0.0.7")).isEqualTo(LinkMisses.LONGEST_DELAY);
        assertThat(misses.delay("10.0.0.8")).isZero();
    }

    @Test
    void tenMinutesLaterItIsForgotten() {
        miss("10.0.0.7", 30);
        clock.pass(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(misses.delay("10.0.0.7")).isPositive();

        clock.pass(Duration.ofSeconds(1));
        assertThat(misses.delay("10.0.0.7")).isZero();
        miss("10.0.0.7", 1);
        assertThat(misses.delay("10.0.0.7")).isZero();
    }

    @Test
    void aFloodOfAddressesTakesNoMoreThanItsRoom() {
        miss("10.0.0.7", 25);
        for (int i = 0; i < 10_000; i++) {
            misses.miss("flood" + i);
        }

        assertThat(misses.delay("10.0.0.7")).as("the oldest gave way").isZero();
        assertThat(misses.delay("flood9999")).isZero();
    }

    private void miss(String address, int times) {
        for (int i = 0; i < times; i++) {
            misses.miss(address);
        }
    }
}
