package org.tenderpoint.letter;

import org.tenderpoint.platform.Coded;

/** A section of a letter, in the order in which letters have them. */
public enum LetterPart implements Coded {
    REASON,
    SYMPTOMS,
    PLANNED,
    ASKED,
    DONE,
    CONDITIONS,
    /** How firm and how long a massage may be by our rules. */
    LIMITS,
    CAREFUL,
    REPLY,
    CALL_BACK
}
