package org.tenderpoint.followup.contact;

import java.time.Instant;
import org.tenderpoint.platform.Coded;

/**
 * What will happen with the follow-up of a session.
 *
 * @param answersFrom from when an answer shows how the session was
 */
public record FollowUpPlan(Kind kind, Instant answersFrom) {

    public enum Kind implements Coded {
        /** Somebody asks how it felt. */
        ASKED,
        /** The client does not want to be contacted: it is asked at the next visit only. */
        UNWANTED,
        /** Somebody rings at once, after an emergency in the session. */
        SAFETY_CALL,
        /** The client has answered already. */
        ANSWERED,
        /** It is over without an answer. */
        OVER
    }
}
