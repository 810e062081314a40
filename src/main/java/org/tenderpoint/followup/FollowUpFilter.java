package org.tenderpoint.followup;

import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.UserId;

/**
 * Which follow-ups a list shows.
 *
 * @param whose only those of one owner
 * @param day by when something is due about them
 * @param what is to be done about them
 */
public record FollowUpFilter(Whose whose, Day day, What what) {

    /** Whose they are: the signed-in person's, everybody's, or one therapist's. */
    public sealed interface Whose {
        Whose MINE = new Mine();
        Whose EVERYBODY = new Everybody();

        record Mine() implements Whose {}

        record Everybody() implements Whose {}

        record Of(UserId owner) implements Whose {}
    }

    /** When something is due. */
    public enum Day implements Coded {
        /** With an alert, or due by the end of today. */
        DUE,
        /** A day or more past the end of the window, and not put off to a later day. */
        OVERDUE,
        TODAY,
        TOMORROW,
        /** Today and the six days after it, and what is left from before. */
        WEEK,
        /** Later than today. */
        COMING,
        ANY
    }

    /** What is to be done. */
    public enum What implements Coded {
        /** Everything that people do. */
        WORK,
        ALERT,
        /** A call, unless the client has named a time for it. */
        CALL,
        /** The client asked to be called at another time. */
        CALL_LATER,
        SAFETY_CALL,
        RECHECK,
        DOCTORS_ANSWER,
        /** No doctor's answer a week after it was advised. */
        WAITS_A_WEEK,
        /** What is to be done about other help that a client was told of. */
        REFERRAL,
        /** Nothing yet: the client may answer by the link. */
        LINK
    }

    /** What is due now. */
    public static FollowUpFilter due(boolean mine) {
        return new FollowUpFilter(mine ? Whose.MINE : Whose.EVERYBODY, Day.DUE, What.WORK);
    }

    /** What somebody's list begins with: who treats clients sees their own, everybody else rings for all. */
    public static FollowUpFilter usual(boolean therapist, boolean manager) {
        return due(therapist && !manager);
    }

    /** Of which managers were told that the doctor's answer has not come. */
    public static FollowUpFilter waitingAWeek() {
        return new FollowUpFilter(Whose.EVERYBODY, Day.ANY, What.WAITS_A_WEEK);
    }

    public FollowUpFilter of(Whose other) {
        return new FollowUpFilter(other, day, what);
    }

    public FollowUpFilter on(Day other) {
        return new FollowUpFilter(whose, other, what);
    }

    public FollowUpFilter about(What other) {
        return new FollowUpFilter(whose, day, other);
    }

    /** Whose they must be, for a reader; empty where it does not matter. */
    Optional<UserId> owner(UserId reader) {
        return switch (whose) {
            case Whose.Mine() -> Optional.of(reader);
            case Whose.Everybody() -> Optional.empty();
            case Whose.Of(UserId owner) -> Optional.of(owner);
        };
    }
}
