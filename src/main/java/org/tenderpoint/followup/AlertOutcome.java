package org.tenderpoint.followup;

import org.tenderpoint.shared.Coded;

/** What came of a contact about an alert (FUP-18). */
public enum AlertOutcome implements Coded {
    REACHED_ADVISED,
    REACHED_SEEN,
    REACHED_DECLINES,
    EMERGENCY_CONTACT_TOLD,
    NOT_REACHED;

    /** Whether an alert may end with it: somebody who can act has been spoken to. */
    public boolean closes() {
        return this != NOT_REACHED;
    }
}
