package org.tenderpoint.followup.contact;

import org.tenderpoint.platform.Coded;

/** How one call went. Only {@link #REACHED} says anything about how the client is. */
public enum TryOutcome implements Coded {
    REACHED,
    VOICEMAIL,
    NO_ANSWER,
    WRONG_NUMBER,
    /** Reached, at a bad time; a time was agreed. */
    CALL_LATER,
    /** Does not want to answer about this session. */
    DECLINED,
    /** Does not want to be contacted any more; recorded as consent withdrawn. */
    DECLINED_FOR_GOOD;

    /** Whether nobody was reached, so that it counts as one of the three calls (FUP-05). */
    public boolean inVain() {
        return this == VOICEMAIL || this == NO_ANSWER || this == WRONG_NUMBER;
    }

    /** Whether nothing but calls depends on it: no answers, and no consent. */
    public boolean mayBeTakenBack() {
        return this != REACHED && this != DECLINED_FOR_GOOD;
    }

    public boolean callAgain() {
        return inVain() || this == CALL_LATER;
    }
}
