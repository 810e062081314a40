package org.tenderpoint.aim.rules;

import org.tenderpoint.platform.Coded;

/**
 * How the mean of a client's own activities, each 0 (cannot) to 10 (as before), has changed since they were set
 * (OUT-08). The smallest change that matters is 2 (patient-specific functional scale, Stratford 1995).
 */
public enum FunctionChange implements Coded {
    /** The mean is 2 or more higher. */
    IMPROVED,
    /** Neither. */
    NOT_CLEAR,
    /** The mean is 2 or more lower. */
    WORSE;

    /** The least change of the mean that matters. */
    public static final int LEAST_CHANGE = 2;

    public static final int HIGHEST = 10;

    /**
     * Sums and not means, so that no rounding decides. Both cover all activities: a mean over some of them would rise
     * just because others were left out.
     *
     * @param activities how many, at least one
     * @param start the sum of their ratings at the start
     * @param now the sum of their ratings now
     * @throws IllegalArgumentException if a sum is impossible for so many ratings
     */
    public static FunctionChange of(int activities, int start, int now) {
        if (activities < 1 || Math.min(start, now) < 0 || Math.max(start, now) > HIGHEST * activities) {
            throw new IllegalArgumentException("Each activity is 0 to 10");
        }
        int least = LEAST_CHANGE * activities;
        if (now - start >= least) {
            return IMPROVED;
        }
        return start - now >= least ? WORSE : NOT_CLEAR;
    }
}
