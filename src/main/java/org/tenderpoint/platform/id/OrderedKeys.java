package org.tenderpoint.platform.id;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keys for rows of which many are written one after the other: each is greater than the one before, so that they stand
 * side by side in every index that holds them. Random keys stand each on a page of its own, which is read, decrypted
 * and written again.
 */
public final class OrderedKeys {

    private static final int COUNTED = 12;
    /** Counted on from when the program started, so that a later start goes on after it. */
    private static final AtomicLong LAST = new AtomicLong(InstantSource.system().millis() << COUNTED);
    private static final SecureRandom RANDOM = new SecureRandom();

    private OrderedKeys() {}

    /** A UUID in the form of version 7: a count, and as much chance as nobody guesses. */
    public static UUID next() {
        long counted = LAST.incrementAndGet();
        long high = counted >>> COUNTED << 16 | 0x7000 | counted & 0xfff;
        return new UUID(high, RANDOM.nextLong() >>> 2 | 1L << 63);
    }
}
