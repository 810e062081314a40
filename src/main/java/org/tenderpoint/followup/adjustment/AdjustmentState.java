package org.tenderpoint.followup.adjustment;

import org.tenderpoint.platform.Coded;

/** Where an adjustment stands; a gentler one applies to the next plan from {@link #PROPOSED} on. */
public enum AdjustmentState implements Coded {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    APPLIED,
    DISMISSED,
    LAPSED;

    /** Whether a therapist has left it out, of the result or of a session's plan. */
    public boolean leftOut() {
        return this == DECLINED || this == DISMISSED;
    }
}
