package org.tenderpoint.followup.contact;

import java.time.Instant;
import org.tenderpoint.platform.Coded;

/**
 * What is going to happen with the follow-up of a session.
 *
 * @param answersFrom from when on an answer tells how the session was
 */
public record FollowUpPlan(Kind kind, Instant answersFrom) {

    /** What will be done. */
    public enum Kind implements Coded {
        /** Somebody asks how it felt. */
        ASKED,
        /** The client does not want to be contacted: it is asked at the next visit only. */
        UNWANTED,
        /** Somebody rings at once, after an emergency in the session. */
        SAFETY_CALL,
        /** The client has told already. */
        ANSWERED,
        /** It is over without an answer. */
        OVER
    }
}
