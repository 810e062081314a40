package org.tenderpoint.followup.rules;

import org.tenderpoint.platform.Coded;

/** What may change about the next session, and whose word it needs (ADJ-090). */
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

    /** How an adjustment comes to stand on the next plan. */
    public enum Standing implements Coded {
        /** Makes the session gentler: stands as proposed at once. */
        GENTLER,
        /** Neither gentler nor stronger: stands as proposed at once. */
        ADVICE,
        /** Stands only after a therapist has accepted it. */
        NEEDS_ACCEPTANCE
    }

    private final Standing standing;

    AdjustmentKind(Standing standing) {
        this.standing = standing;
    }

    /** Whether it stands on the next plan as proposed, before anyone has looked at it. */
    public boolean standsAtOnce() {
        return standing != Standing.NEEDS_ACCEPTANCE;
    }
}
