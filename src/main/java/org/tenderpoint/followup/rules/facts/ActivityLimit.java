package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** How much the soreness limits the client's activities; ordered, worst last. */
public enum ActivityLimit implements Coded {
    NONE,
    A_LITTLE,
    SOME,
    A_LOT,
    CANNOT_DO_DAILY_THINGS;

    public boolean atLeast(ActivityLimit other) {
        return compareTo(other) >= 0;
    }
}
