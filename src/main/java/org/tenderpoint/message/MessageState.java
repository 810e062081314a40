package org.tenderpoint.message;

import org.tenderpoint.platform.Coded;

/** Where a message stands. */
public enum MessageState implements Coded {
    /** Waits: for its time, for the mail server, or for a person who sends it. */
    QUEUED,
    /** A node is sending it. */
    SENDING,
    /** Was not taken; it is tried again. */
    RETRY,
    SENT,
    /** Will not be tried again by itself. */
    GIVEN_UP,
    /** Was kept back: it must not go, or nobody waits for it any more. */
    WITHHELD;

    /** Whether nothing more happens to it by itself. */
    public boolean settled() {
        return this == SENT || this == GIVEN_UP || this == WITHHELD;
    }
}
