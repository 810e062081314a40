package org.tenderpoint.vocabulary.replay;

import org.tenderpoint.platform.Coded;

/** Whether a decision comes out as it was recorded when the rules of its own version decide again. */
public enum ReplayCheck implements Coded {
    AS_RECORDED,
    /** Deciding is pure, so this is a fault of the program. */
    FAULT,
    /** This program does not know the version that decided. */
    UNKNOWN_VERSION,
    /** Its stored facts cannot be read any more. */
    UNREADABLE
}
