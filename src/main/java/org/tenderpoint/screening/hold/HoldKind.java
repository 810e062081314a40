package org.tenderpoint.screening.hold;

import org.tenderpoint.platform.Coded;

/** What a client's next session waits for. */
@Coded.StoredByName
public enum HoldKind implements Coded {
    /** SCR-020: an answer of the doctor. */
    DOCTOR_ANSWER,
    /** SCR-021: a talk with the therapist. */
    THERAPIST_TALK,
    /** SCR-022: a moment or, without one, until the soreness is gone. */
    REST,
    /** SCR-023: the last follow-up, asked at arrival; does not block by itself. */
    UNANSWERED_FOLLOW_UP,
    /** SCR-019: a medical check after a screening that ended in an emergency. */
    EMERGENCY_UNCHECKED
}
