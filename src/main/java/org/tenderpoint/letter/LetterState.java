package org.tenderpoint.letter;

import org.tenderpoint.platform.Coded;

/** Where a letter stands. */
public enum LetterState implements Coded {
    /** Is written; nobody has agreed to it as it stands. */
    DRAFT,
    /** The client has agreed to it as it stands, for whom it goes to. */
    CONSENTED,
    /** Waits for the mail server. */
    WAITING,
    /** Has left, and is only read. */
    SENT,
    /** Is not sent. */
    WITHDRAWN
}
