package org.tenderpoint.message;

import org.tenderpoint.platform.Coded;

public enum MessageState implements Coded {
    /** Waits: for its time, for the mail server, or for a person who sends it. */
    QUEUED,
    /** A node is sending it. */
    SENDING,
    /** Was not accepted; it is tried again. */
    RETRY,
    SENT,
    /** The program does not try it again. */
    GIVEN_UP,
    /** Was kept back: it must not go, or nobody waits for it any more. */
    WITHHELD;

    /** Whether the program does nothing more with it. */
    public boolean settled() {
        return this == SENT || this == GIVEN_UP || this == WITHHELD;
    }
}
