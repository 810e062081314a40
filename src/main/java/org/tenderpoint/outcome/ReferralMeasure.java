package org.tenderpoint.outcome;

import org.tenderpoint.platform.Coded;
import org.tenderpoint.referral.LoopKind;
import org.tenderpoint.referral.LoopStep;
import org.tenderpoint.referral.ReferralState;

/**
 * Every measure of referrals, defined here and nowhere else: of those that reached one step, how many reached the next.
 * Referrals that may still get there are {@link Measure.Value#UNKNOWN}, and so are clients who could not be asked.
 */
public enum ReferralMeasure implements Coded {
    /** The client was told of it, of all that began. */
    TOLD(LoopStep.TOLD),
    /** The client wants it, of those told. */
    WANTED(LoopStep.WANTED),
    /** A letter has left, or the client goes without one, of those who want it. */
    UNDER_WAY(LoopStep.UNDER_WAY),
    /** A first appointment is known, of those under way. */
    APPOINTED(LoopStep.APPOINTED),
    /** The client was there, of those with an appointment. */
    SEEN(LoopStep.SEEN),
    /** The client has said what it did, of those who were there. */
    ANSWERED(LoopStep.ANSWERED),
    /** It helped, +2 or +3, of those who were there (REF-165). */
    HELPED(LoopStep.ANSWERED);

    private final LoopStep step;

    ReferralMeasure(LoopStep step) {
        this.step = step;
    }

    Measure.Value of(LoopKind one) {
        if (!step.previous().map(one.reached()::reaches).orElse(true)) {
            return Measure.Value.LEFT_OUT;
        }
        if (one.reached().reaches(step)) {
            return Measure.Value.of(this != HELPED || one.state() == ReferralState.HELPED);
        }
        return ended(one.state()) ? Measure.Value.NO : Measure.Value.UNKNOWN;
    }

    /** Whether the referral is known to have ended. */
    private boolean ended(ReferralState state) {
        return switch (state) {
            case NOT_OFFERED, DECLINED -> true;
            case NOT_ATTENDED -> step == LoopStep.SEEN;
            case SUGGESTED, OFFERED, ACCEPTED, LETTER_SENT, ATTENDED, HELPED, NO_CHANGE, WORSE, OUTCOME_UNKNOWN ->
                    false;
        };
    }
}
