package org.tenderpoint.screening;

import org.tenderpoint.platform.Coded;

/** Why a session was screened anew. */
@Coded.StoredByName
public enum ScreeningCause implements Coded {
    /** A new intake version was confirmed. */
    INTAKE,
    /** A doctor's clearance was recorded, confirmed or revoked. */
    CLEARANCE,
    /** A hold was opened or lifted. */
    HOLD,
    /**
     * What had changed meanwhile was found when the session was looked at: a hold by a client's own answer, a training
     * that ran out, newer rules.
     */
    MEANWHILE,
    /** Somebody works on this very session: its plan's time, its arrival, an override. They see the result at once. */
    OWN
}
