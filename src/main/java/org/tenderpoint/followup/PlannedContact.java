package org.tenderpoint.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A contact that a result sets off (FUP-10 to FUP-16). */
record PlannedContact(ContactKind kind, Instant due) {

    /** Whether it is done with once somebody has been spoken to on this day: the next morning's call still asks who was seen. */
    static boolean presses(ContactKind kind, Instant due, Instant now, ZoneId zone) {
        return kind == ContactKind.EMERGENCY_CONTACT
                || kind == ContactKind.SAFETY_CALL
                        && !LocalDate.ofInstant(due, zone).isAfter(LocalDate.ofInstant(now, zone));
    }
}
