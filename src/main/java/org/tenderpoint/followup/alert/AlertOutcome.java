package org.tenderpoint.followup.alert;

import java.util.List;
import java.util.stream.Stream;
import org.tenderpoint.platform.Coded;

/** The outcome of a contact about an alert (FUP-18). */
public enum AlertOutcome implements Coded {
    REACHED_ADVISED,
    REACHED_SEEN,
    REACHED_DECLINES,
    EMERGENCY_CONTACT_TOLD,
    NOT_REACHED,
    /** A therapist has read the client's words, and they do not matter; only below a doctor today. */
    WORDS_READ,
    /** The client has died: the alert ends by itself, with whatever else waited for them. */
    DIED,
    /** Another client had answered: it ends with what they said, and nobody has spoken with this one. */
    OF_ANOTHER,
    /** Who was reached was recorded by mistake, as on another client's alert. */
    MISTAKE;

    /** The outcomes that somebody who rang can choose. */
    public static List<AlertOutcome> ofContact() {
        return Stream.of(values()).filter(one -> !one.byItself() && one != WORDS_READ).toList();
    }

    /**
     * Whether nobody needs to ask the next morning if the client was seen (FUP-14): they were, or want no more contact.
     */
    public boolean settled() {
        return this == REACHED_SEEN || this == REACHED_DECLINES;
    }

    /** Whether it ended without anybody dealing with it. */
    boolean byItself() {
        return this == DIED || this == OF_ANOTHER || this == MISTAKE;
    }

    /** Whether it can end an alert: somebody who can act has been spoken to. */
    public boolean closes() {
        return this != NOT_REACHED;
    }
}
