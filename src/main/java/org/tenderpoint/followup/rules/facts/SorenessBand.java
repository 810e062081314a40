package org.tenderpoint.followup.rules.facts;

import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How sore a session left the client; ordered, worst last. */
public enum SorenessBand {
    /** Not sore. */
    S0,
    /** Up to 3 of 10, for at most 48 hours. */
    S1,
    /** 4 to 6 of 10, or over 48 up to 72 hours; also if the worst is unknown. */
    S2,
    /** 7 or more of 10, or over 72 hours. */
    S3;

    public boolean atLeast(SorenessBand other) {
        return compareTo(other) >= 0;
    }

    /**
     * The highest band that fits.
     *
     * @param worst 0 to 10; empty if unknown, which counts as at least S2
     * @param lasted how long the soreness lasted; empty if unknown, which counts as at least S2 unless nothing hurt
     */
    public static SorenessBand of(OptionalInt worst, Optional<Duration> lasted) {
        if (worst.isPresent() && worst.getAsInt() == 0) {
            return S0;
        }
        boolean long72 = lasted.filter(time -> time.compareTo(Duration.ofHours(THREE_DAYS)) > 0).isPresent();
        if (long72 || worst.orElse(0) >= STRONG) {
            return S3;
        }
        boolean long48 = lasted.map(time -> time.compareTo(Duration.ofHours(TWO_DAYS)) > 0).orElse(true);
        return long48 || worst.isEmpty() || worst.getAsInt() >= MIDDLING ? S2 : S1;
    }
}
