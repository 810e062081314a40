package org.tenderpoint.practice;

import java.time.Duration;

/**
 * How long a screen may be idle.
 *
 * @param idleMinutes without a touch, after which a session ends
 * @param lockMinutes without a touch, after which a device of the practice locks its screen
 */
public record ScreenTimes(int idleMinutes, int lockMinutes) {

    public static final int LEAST_IDLE = 5;
    public static final int MOST_IDLE = 60;
    public static final int LEAST_LOCK = 1;
    public static final int MOST_LOCK = 30;

    /** The default of a new practice. */
    public static final ScreenTimes USUAL = new ScreenTimes(30, 5);

    /** @throws IllegalArgumentException if one of them is out of its bounds */
    public ScreenTimes {
        if (idleMinutes < LEAST_IDLE || idleMinutes > MOST_IDLE || lockMinutes < LEAST_LOCK
                || lockMinutes > MOST_LOCK) {
            throw new IllegalArgumentException("Not a time that a screen may rest");
        }
    }

    public Duration idle() {
        return Duration.ofMinutes(idleMinutes);
    }

    public Duration lock() {
        return Duration.ofMinutes(lockMinutes);
    }
}
