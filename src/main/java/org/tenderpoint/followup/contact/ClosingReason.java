package org.tenderpoint.followup.contact;

import org.tenderpoint.platform.Coded;

/**
 * How a follow-up came to its end. None of them but {@link #EXPECTED} and {@link #SETTLED} says that the client is
 * well.
 */
public enum ClosingReason implements Coded {
    /** The result was <em>expected</em> 48 hours or more after the session. */
    EXPECTED,
    /** No longer sore, no symptom, the complaint not worse, 48 hours or more after the session. */
    SETTLED,
    /** What the result required was done: the talk was held, the doctor has answered. */
    DONE,
    /** Three calls and a last message went unanswered: not known. */
    UNREACHABLE,
    /** The client does not want to answer. */
    DECLINED,
    /** The client does not want to be contacted. */
    NOT_WANTED,
    /** The client has died. */
    DIED,
    /** Fourteen days after the session with no open level of doctor or worse. */
    LAPSED;

    /** Whether only a follow-up that has its answer ends so. */
    boolean byAnswer() {
        return this == EXPECTED || this == SETTLED || this == DONE;
    }

    /**
     * Whether nobody asks any more: no newer result reopens the follow-up, and it does not count as a missing answer.
     */
    public boolean asksNoMore() {
        return this == NOT_WANTED || this == DIED;
    }
}
