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
    EMERGENCY_CONTACT
}
