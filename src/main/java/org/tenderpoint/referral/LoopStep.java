package org.tenderpoint.referral;

import java.util.Optional;
import org.tenderpoint.platform.Coded;

/** The furthest step of a referral, whatever happened afterwards. Each step includes those before it. */
public enum LoopStep implements Coded {
    /** An assessment suggests it. */
    SUGGESTED,
    /** The client was told of it. */
    TOLD,
    /** The client wants it. */
    WANTED,
    /** A letter has left, or the client goes without one. */
    UNDER_WAY,
    /** A first appointment is agreed. */
    APPOINTED,
    /** The client was there. */
    SEEN,
    /** The client has reported the outcome. */
    ANSWERED;

    /** The previous step; empty for the first. */
    public Optional<LoopStep> previous() {
        return this == SUGGESTED ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    public boolean reaches(LoopStep step) {
        return compareTo(step) >= 0;
    }

    /** The step implied by the state alone. */
    static LoopStep of(ReferralState state) {
        return switch (state) {
            case SUGGESTED, NOT_OFFERED -> SUGGESTED;
            case OFFERED, DECLINED, OUTCOME_UNKNOWN -> TOLD;
            case ACCEPTED, NOT_ATTENDED -> WANTED;
            case LETTER_SENT -> UNDER_WAY;
            case ATTENDED -> SEEN;
            case HELPED, NO_CHANGE, WORSE -> ANSWERED;
        };
    }
}
