package org.tenderpoint.vocabulary.replay;

import org.tenderpoint.platform.Coded;

/** Whether the rules of a decision's own version still give the recorded result. */
public enum ReplayCheck implements Coded {
    AS_RECORDED,
    /** Deciding is pure, so a difference is a bug. */
    FAULT,
    /** This program does not know the version that decided. */
    UNKNOWN_VERSION,
    /** Its stored facts can no longer be read. */
    UNREADABLE
}
