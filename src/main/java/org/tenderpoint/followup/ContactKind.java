package org.tenderpoint.followup;

import org.tenderpoint.shared.Coded;

/** One thing to do or done for a follow-up. */
public enum ContactKind implements Coded {
    INVITATION,
    REMINDER,
    CALL,
    LAST_MESSAGE,
    RECHECK,
    SAFETY_CALL,
    DOCTORS_ANSWER,
    EMERGENCY_CONTACT;

    /** Whether the program writes; everything else is done by people. */
    boolean isMessage() {
        return this == INVITATION || this == REMINDER || this == LAST_MESSAGE;
    }
}
