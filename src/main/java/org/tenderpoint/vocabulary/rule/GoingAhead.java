package org.tenderpoint.vocabulary.rule;

import org.tenderpoint.platform.Coded;

/** Who may go ahead against a finding of a rule, and with what. */
public enum GoingAhead implements Coded {
    /** A therapist alone, with a reason. */
    THERAPIST,
    /**
     * A therapist alone, unless a doctor has told the client to avoid it: then only on a doctor's word in writing.
     */
    UNLESS_FORBIDDEN,
    /** Only on a doctor's word in writing, or a therapist with the training that the rule asks for. */
    DOCTORS_WORD_OR_TRAINING,
    /** Only on a doctor's word in writing. */
    DOCTORS_WORD,
    /** Nobody that day. */
    NOBODY
}
