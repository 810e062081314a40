package org.tenderpoint.intake;

import org.tenderpoint.platform.Coded;

/** Where a self-intake stands. */
public enum SelfIntakeState implements Coded {
    /** The client is at it; nobody else sees it. */
    OPEN,
    /** The client has sent it, and a therapist is to go through it. */
    SUBMITTED,
    /** A therapist has gone through it and confirmed an intake version from it. */
    TAKEN_OVER,
    /** A therapist does not use it, for a reason. */
    SET_ASIDE
}
