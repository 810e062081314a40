package org.tenderpoint.screening;

import org.tenderpoint.platform.Coded;

/** Why a session was screened again. */
@Coded.StoredByName
public enum ScreeningCause implements Coded {
    /** A new intake version was confirmed. */
    INTAKE,
    /** The client's birth date was corrected, or became known. */
    BIRTH_DATE,
    /** A doctor's clearance was recorded, confirmed or revoked. */
    CLEARANCE,
    /** A hold was opened or lifted. */
    HOLD,
    /** A red flag was told at the arrival, or taken back, before the answers were confirmed. */
    ARRIVAL,
    /**
     * Found when somebody looked at the session: a hold from a client's own answer, a training that expired, newer
     * rules.
     */
    MEANWHILE,
    /**
     * Work on this very session: its plan, its time, its arrival, an override. The user sees the result at once.
     */
    OWN
}
