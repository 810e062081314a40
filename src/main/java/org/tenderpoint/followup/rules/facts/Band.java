package org.tenderpoint.followup.rules.facts;

import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How sore a session left the client; ordered, worst last. */
public enum Band {
    /** Not sore. */
    S0,
    /** Up to 3 of 10, for at most 48 hours. */
    S1,
    /** 4 to 6 of 10, or over 48 up to 72 hours; also when the worst is not known. */
    S2,
    /** 7 or more of 10, or over 72 hours. */
    S3;

    public boolean atLeast(Band other) {
        return compareTo(other) >= 0;
    }

    /**
     * The highest band that fits.
     *
     * @param worst 0 to 10; empty when not known, which counts as S2 at least
     * @param lasted how long the soreness lasted; empty when not known, which counts as S2 at least unless nothing hurt
     */
    public static Band of(OptionalInt worst, Optional<Duration> lasted) {
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
