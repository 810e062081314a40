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
        /** Somebody calls at once, after an emergency in the session. */
        SAFETY_CALL,
        /** The client has answered already. */
        ANSWERED,
        /** It is over without an answer. */
        OVER
    }

    /** @param contactRefused whether the client does not want to be contacted now */
    public static FollowUpPlan of(FollowUp followUp, boolean contactRefused) {
        return new FollowUpPlan(kind(followUp, contactRefused), followUp.sessionEnd().plus(FollowUp.ANSWERS_FROM));
    }

    private static Kind kind(FollowUp followUp, boolean contactRefused) {
        var answeredAt = followUp.answeredAt();
        if (followUp.closedHow().filter(how -> how == ClosingReason.NOT_WANTED).isPresent()) {
            return Kind.UNWANTED;
        }
        if (followUp.closedHow().isPresent()) {
            return answeredAt.isEmpty() ? Kind.OVER : Kind.ANSWERED;
        }
        if (answeredAt.isEmpty() && followUp.afterEmergency()) {
            return Kind.SAFETY_CALL;
        }
        if (contactRefused && !followUp.presses()) {
            return Kind.UNWANTED;
        }
        // an answer before 48 hours does not end the asking
        return answeredAt.filter(followUp::answersFrom).isPresent() ? Kind.ANSWERED : Kind.ASKED;
    }
}
