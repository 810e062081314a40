package org.tenderpoint.intake;

import org.tenderpoint.platform.Coded;

public enum SelfIntakeState implements Coded {
    /** The client is filling it in; nobody else sees it. */
    OPEN,
    /** The client has sent it, and a therapist has to review it. */
    SUBMITTED,
    /** A therapist has reviewed it and confirmed an intake version from it. */
    TAKEN_OVER,
    /** A therapist does not use it, for a reason. */
    SET_ASIDE
}
