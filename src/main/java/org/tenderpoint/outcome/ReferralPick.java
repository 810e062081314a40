package org.tenderpoint.outcome;

import java.util.List;
import java.util.function.Predicate;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.referral.LoopKind;
import org.tenderpoint.referral.LoopStep;
import org.tenderpoint.referral.ReferralState;

/** A group of referrals that is counted and listed: those that reached a step, or had an effect. */
public enum ReferralPick implements Coded {
    SUGGESTED(LoopStep.SUGGESTED),
    TOLD(LoopStep.TOLD),
    WANTED(LoopStep.WANTED),
    UNDER_WAY(LoopStep.UNDER_WAY),
    APPOINTED(LoopStep.APPOINTED),
    SEEN(LoopStep.SEEN),
    ANSWERED(LoopStep.ANSWERED),
    /** +2 or +3 (REF-165). */
    HELPED(one -> one.state() == ReferralState.HELPED),
    /** +1, which is no clear change. */
    A_LITTLE(one -> one.state() == ReferralState.NO_CHANGE && one.benefit().orElse(0) > 0),
    /** 0. */
    NO_CHANGE(one -> one.state() == ReferralState.NO_CHANGE && one.benefit().orElse(0) <= 0),
    /** -1 or less. */
    WORSE(one -> one.state() == ReferralState.WORSE),
    /** The client was there and has not said whether it helped. */
    NOT_KNOWN(one -> one.reached() == LoopStep.SEEN);

    /** The steps, from all that began to those that are answered. */
    public static final List<ReferralPick> STEPS = List.of(SUGGESTED, TOLD, WANTED, UNDER_WAY, APPOINTED, SEEN,
            ANSWERED);

    /** The effects; each client who was there is in exactly one. */
    public static final List<ReferralPick> EFFECTS = List.of(HELPED, A_LITTLE, NO_CHANGE, WORSE, NOT_KNOWN);

    private final Predicate<LoopKind> takes;

    ReferralPick(LoopStep step) {
        this(one -> one.reached().reaches(step));
    }

    ReferralPick(Predicate<LoopKind> takes) {
        this.takes = takes;
    }

    boolean takes(LoopKind one) {
        return takes.test(one);
    }
}
