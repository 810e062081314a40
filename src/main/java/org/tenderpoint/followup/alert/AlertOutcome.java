package org.tenderpoint.followup.alert;

import org.tenderpoint.platform.Coded;

/** What came of a contact about an alert (FUP-18). */
public enum AlertOutcome implements Coded {
    REACHED_ADVISED,
    REACHED_SEEN,
    REACHED_DECLINES,
    EMERGENCY_CONTACT_TOLD,
    NOT_REACHED;

    /**
     * Whether nobody asks the next morning whether the client was seen (FUP-14): they were, or want to hear no more.
     */
    public boolean settled() {
        return this == REACHED_SEEN || this == REACHED_DECLINES;
    }

    /** Whether an alert may end with it: somebody who can act has been spoken to. */
    public boolean closes() {
        return this != NOT_REACHED;
    }
}
