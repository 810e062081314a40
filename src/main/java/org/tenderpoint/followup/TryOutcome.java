package org.tenderpoint.followup;

import org.tenderpoint.shared.Coded;

/** How one call went. All but {@link #REACHED} say nothing about how the client is. */
public enum TryOutcome implements Coded {
    REACHED,
    VOICEMAIL,
    NO_ANSWER,
    WRONG_NUMBER,
    /** Reached, at a bad time; a time was agreed. */
    CALL_LATER,
    DECLINED
}
