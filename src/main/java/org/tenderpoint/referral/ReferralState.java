package org.tenderpoint.referral;

import java.util.Set;
import org.tenderpoint.followup.rules.referral.ReferralRules;
import org.tenderpoint.platform.Coded;

public enum ReferralState implements Coded {
    /** An assessment suggests it; nobody has talked with the client yet. */
    SUGGESTED,
    /** A suggestion that was set aside with a reason, or that a newer result no longer makes. */
    NOT_OFFERED,
    /** The client was told of it and has not answered. */
    OFFERED,
    /** The client wants it. */
    ACCEPTED,
    /** The client does not want it, or no longer; a new offer is a new referral. */
    DECLINED,
    /** A letter has left for the partner. */
    LETTER_SENT,
    /** The client was there. */
    ATTENDED,
    /** The client did not go, but still may. */
    NOT_ATTENDED,
    HELPED,
    NO_CHANGE,
    WORSE,
    /** Nobody could be asked, or the client did not answer: not known, and never counted as helped. */
    OUTCOME_UNKNOWN;

    private static final Set<ReferralState> OUTCOMES = Set.of(HELPED, NO_CHANGE, WORSE);

    /**
     * The states that may follow. From one outcome to another only while the client is still to be asked a second time,
     * which {@link Referral} checks.
     */
    public Set<ReferralState> next() {
        return switch (this) {
            case SUGGESTED -> Set.of(OFFERED, NOT_OFFERED);
            case OFFERED -> Set.of(ACCEPTED, DECLINED, OUTCOME_UNKNOWN);
            case ACCEPTED -> Set.of(LETTER_SENT, ATTENDED, NOT_ATTENDED, DECLINED, OUTCOME_UNKNOWN);
            case LETTER_SENT -> Set.of(ATTENDED, NOT_ATTENDED, DECLINED, OUTCOME_UNKNOWN);
            case NOT_ATTENDED -> Set.of(ATTENDED, DECLINED, OUTCOME_UNKNOWN);
            case ATTENDED -> Set.of(HELPED, NO_CHANGE, WORSE, OUTCOME_UNKNOWN);
            case HELPED, NO_CHANGE, WORSE -> OUTCOMES;
            case NOT_OFFERED, DECLINED, OUTCOME_UNKNOWN -> Set.of();
        };
    }

    /** Whether it has ended: declined, set aside, or with an outcome. */
    public boolean closed() {
        return switch (this) {
            case NOT_OFFERED, DECLINED, HELPED, NO_CHANGE, WORSE, OUTCOME_UNKNOWN -> true;
            case SUGGESTED, OFFERED, ACCEPTED, LETTER_SENT, ATTENDED, NOT_ATTENDED -> false;
        };
    }

    public boolean outcome() {
        return OUTCOMES.contains(this);
    }

    /**
     * The state for a client's answer (REF-165).
     *
     * @param benefit -3 much worse to 3 much better
     */
    public static ReferralState of(int benefit) {
        if (benefit < -3 || benefit > 3) {
            throw new IllegalArgumentException("A benefit is -3 to 3");
        }
        if (benefit >= ReferralRules.HELPED_FROM) {
            return HELPED;
        }
        return benefit <= ReferralRules.WORSE_TO ? WORSE : NO_CHANGE;
    }
}
