package org.tenderpoint.followup.rules.adjustment;

import org.tenderpoint.platform.Coded;

/** The kinds of change, and whether one needs a therapist's acceptance (ADJ-090). */
public enum AdjustmentKind implements Coded {
    REDUCE_PRESSURE(Standing.GENTLER),
    PRESSURE_CAP(Standing.GENTLER),
    RAISE_PRESSURE(Standing.NEEDS_ACCEPTANCE),
    AVOID_MODALITY(Standing.GENTLER),
    PREFER_MODALITY(Standing.ADVICE),
    AVOID_REGION(Standing.GENTLER),
    AVOID_TECHNIQUE(Standing.GENTLER),
    SHORTEN_REGION_TIME(Standing.GENTLER),
    START_GENTLE_BUILD_UP(Standing.GENTLER),
    CHECK_IN_MORE_OFTEN(Standing.GENTLER),
    CLOSER_SESSIONS(Standing.ADVICE),
    LONGER_GAP(Standing.GENTLER),
    REST_BEFORE_NEXT(Standing.GENTLER),
    ASK_ACTIVITY_BEFORE(Standing.ADVICE),
    CREDENTIALED_THERAPIST(Standing.GENTLER),
    BALANCE_SIDES(Standing.GENTLER),
    KEEP_PLAN(Standing.NEEDS_ACCEPTANCE);

    /** How an adjustment gets onto the next plan. */
    public enum Standing implements Coded {
        /** Makes the session gentler; applies as proposed at once. */
        GENTLER,
        /** Neither gentler nor stronger; applies as proposed at once. */
        ADVICE,
        /** Applies only after a therapist has accepted it. */
        NEEDS_ACCEPTANCE
    }

    private final Standing standing;

    AdjustmentKind(Standing standing) {
        this.standing = standing;
    }

    /** Whether it is on the next plan before anybody has reviewed it. */
    public boolean standsAtOnce() {
        return standing != Standing.NEEDS_ACCEPTANCE;
    }
}
