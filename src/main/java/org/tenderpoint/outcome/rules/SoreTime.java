package org.tenderpoint.outcome.rules;

import java.time.Duration;
import org.tenderpoint.platform.Coded;

/**
 * What is known of how long somebody was sore after a session (OUT-03).
 *
 * @param known how {@code time} is meant
 * @param time from the end of the session, never negative
 */
public record SoreTime(Known known, Duration time) {

    /** How a time is meant. */
    public enum Known implements Coded {
        /** It was gone after that time. */
        GONE,
        /** It was still there at that time. */
        STILL,
        /** It was gone by that time, and nobody said when. */
        GONE_BY
    }

    /** On which side of a limit the soreness was. */
    public enum Reach implements Coded {
        OVER,
        NOT_OVER,
        /** Left out of the share and counted apart. */
        NOT_KNOWN
    }

    /** @throws IllegalArgumentException if the time is negative */
    public SoreTime {
        if (time.isNegative()) {
            throw new IllegalArgumentException("Nobody is sore for less than no time");
        }
    }

    /** Whether it lasted longer than this. */
    public Reach over(Duration limit) {
        boolean longer = time.compareTo(limit) > 0;
        return switch (known) {
            case GONE -> longer ? Reach.OVER : Reach.NOT_OVER;
            case STILL -> longer ? Reach.OVER : Reach.NOT_KNOWN;
            case GONE_BY -> longer ? Reach.NOT_KNOWN : Reach.NOT_OVER;
        };
    }
}
