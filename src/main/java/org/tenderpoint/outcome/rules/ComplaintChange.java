package org.tenderpoint.outcome.rules;

import org.tenderpoint.platform.Coded;

/** What became of a complaint of 0 to 10 after a session (OUT-07). */
public enum ComplaintChange implements Coded {
    /** Less by 2 or more, and by 30 % or more of what it was. */
    IMPROVED,
    /** Neither. */
    NOT_CLEAR,
    /** More by 2 or more. */
    WORSE,
    /** It was 0 to 2: too little to improve, so it is left out and counted apart. */
    LOW_START,
    /** Left out as well, but it rose by 2 or more: told apart so that it is not lost. */
    LOW_START_WORSE;

    private static final int HIGHEST = 10;
    private static final int LEAST_START = 3;
    private static final int LEAST_CHANGE = 2;

    /**
     * @param before 0 to 10
     * @param now 0 to 10
     * @throws IllegalArgumentException if one is outside
     */
    public static ComplaintChange of(int before, int now) {
        if (Math.min(before, now) < 0 || Math.max(before, now) > HIGHEST) {
            throw new IllegalArgumentException("A complaint is 0 to 10");
        }
        int drop = before - now;
        if (before < LEAST_START) {
            return drop <= -LEAST_CHANGE ? LOW_START_WORSE : LOW_START;
        }
        if (drop >= LEAST_CHANGE && 10 * drop >= 3 * before) {
            return IMPROVED;
        }
        return drop <= -LEAST_CHANGE ? WORSE : NOT_CLEAR;
    }

    /** Whether it is one of those that shares are made of. */
    public boolean counts() {
        return this != LOW_START && this != LOW_START_WORSE;
    }
}
