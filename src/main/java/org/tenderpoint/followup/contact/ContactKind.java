package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.tenderpoint.platform.Coded;

/** A kind of thing to do, or done, for a follow-up. */
public enum ContactKind implements Coded {
    INVITATION,
    REMINDER,
    CALL,
    LAST_MESSAGE,
    /** Asks again by link; the call of {@link #RECHECK} comes if nobody answers it. */
    RECHECK_LINK,
    RECHECK,
    SAFETY_CALL,
    DOCTORS_ANSWER,
    EMERGENCY_CONTACT,
    /** A therapist reads what a client wrote in own words. */
    READ;

    /** Whether it asks how the session felt; only the first answer from 48 hours on makes that unnecessary. */
    public boolean asksFirst() {
        return this == INVITATION || this == REMINDER || this == CALL;
    }

    /**
     * Whether a contact that is due then is done once somebody is spoken to now. The call on the next morning is not:
     * it asks whether they were seen (FUP-14).
     */
    public boolean presses(Instant due, Instant now, ZoneId zone) {
        return this == EMERGENCY_CONTACT
                || this == SAFETY_CALL && !LocalDate.ofInstant(due, zone).isAfter(LocalDate.ofInstant(now, zone));
    }

    /** Whether the program writes it; people do everything else. */
    boolean isMessage() {
        return switch (this) {
            case INVITATION, REMINDER, LAST_MESSAGE, RECHECK_LINK -> true;
            case CALL, RECHECK, SAFETY_CALL, DOCTORS_ANSWER, EMERGENCY_CONTACT, READ -> false;
        };
    }
}
