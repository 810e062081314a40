package org.tenderpoint.letter;

import org.tenderpoint.platform.Coded;

public enum LetterKind implements Coded {
    /** To a partner who is to help the client too. */
    REFERRAL,
    /** What happened, for a doctor whom the client is to see. */
    DOCTORS_NOTE,
    /** Asks the client's doctor whether, and within which limits, massage is safe. */
    CLEARANCE_REQUEST
}
