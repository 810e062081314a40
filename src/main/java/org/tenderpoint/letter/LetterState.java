package org.tenderpoint.letter;

import org.tenderpoint.platform.Coded;

public enum LetterState implements Coded {
    /** Is being written; nobody has agreed to its present content. */
    DRAFT,
    /** The client has agreed to its present content and recipient. */
    CONSENTED,
    /** Waits for the mail server. */
    WAITING,
    /** Has left, and is only read. */
    SENT,
    /** Is not sent. */
    WITHDRAWN
}
