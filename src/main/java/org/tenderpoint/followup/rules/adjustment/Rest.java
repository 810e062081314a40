package org.tenderpoint.followup.rules.adjustment;

import org.tenderpoint.platform.Coded;

/** What the next session waits for. */
public enum Rest implements Coded {
    /** Free of symptoms for 48 hours, or a recorded talk with the therapist (ADJ-040, SCR-022). */
    SYMPTOM_FREE_48H,
    /** A recorded doctor's answer (ADJ-041, SCR-020). */
    DOCTOR_ANSWER,
    /** A recorded talk with the therapist (ADJ-042, SCR-021). */
    THERAPIST_TALK
}
