package org.tenderpoint.practice.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts the invalid one-time links that an address has opened. From twenty in ten minutes on, its answers are slow;
 * none is refused, for a live link must open for everybody who shares that address. Each node counts for itself: a
 * token has 256 bits, so the delay limits noise rather than guessing.
 */
@Component
class LinkMisses {

    static final int FREE = 20;
    static final Duration MEMORY = Duration.ofMinutes(10);
    static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    static final Duration LONGEST_DELAY = Duration.ofSeconds(8);
    private static final int ADDRESSES = 10_000;

    private record Count(int misses, Instant since) {

        boolean forgotten(Instant now) {
            return !now.isBefore(since.plus(MEMORY));
        }
    }

    private final Map<String, Count> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    private final Clock clock;

    LinkMisses(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more link that is not live. */
    synchronized void miss(String address) {
        var now = clock.instant();
        counts.merge(address, new Count(1, now),
                (before, one) -> before.forgotten(now) ? one : new Count(before.misses() + 1, before.since()));
    }

    /** How long an answer to this address waits: not at all, then from one second on, doubling. */
    synchronized Duration delay(String address) {
        var count = counts.get(address);
        if (count == null || count.forgotten(clock.instant()) || count.misses() < FREE) {
            return Duration.ZERO;
        }
        var delay = FIRST_DELAY;
        for (int further = count.misses() - FREE; further > 0 && delay.compareTo(LONGEST_DELAY) < 0; further--) {
            delay = delay.multipliedBy(2);
        }
        return delay;
    }
}
