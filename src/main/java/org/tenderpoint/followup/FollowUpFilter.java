package org.tenderpoint.followup;

import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.PracticePlaceId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * Which follow-ups a list shows.
 *
 * @param whose only those of one owner
 * @param day when something is due
 * @param what what is to be done
 * @param place of the session; empty for everywhere. Alerts are everybody's, and so is what belongs to no session
 */
public record FollowUpFilter(Owners whose, Day day, WorkKind what, Optional<PracticePlaceId> place) {

    /** Everywhere. */
    public FollowUpFilter(Owners whose, Day day, WorkKind what) {
        this(whose, day, what, Optional.empty());
    }

    /**
     * Whose follow-ups: the user's own with those that anybody may call about or whose owner treats nobody here any
     * more, everybody's, or one therapist's.
     */
    public sealed interface Owners {
        Owners MINE = new Mine();
        Owners EVERYBODY = new Everybody();

        record Mine() implements Owners {}

        record Everybody() implements Owners {}

        record OneTherapist(UserId owner) implements Owners {}
    }

    public enum Day implements Coded {
        /** With an alert, or due by the end of today, or soon. */
        DUE,
        /** A day or more past the end of the window, and not put off to a later day. */
        OVERDUE,
        TODAY,
        TOMORROW,
        /** Due today, in the next six days, or earlier and still open. */
        WEEK,
        /** Later than today. */
        COMING,
        ANY
    }

    public enum WorkKind implements Coded {
        /** All work for people: about follow-ups, and other work. */
        WORK,
        /** All work for people about follow-ups. */
        FOLLOW_UP,
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
        /** Work that other features list, such as the next step of a referral. */
        REFERRAL,
        /** Nothing to do yet: the client may still answer by link. */
        LINK,
        /** The link went out and is not answered; a reminder follows by itself. */
        UNANSWERED
    }

    public static FollowUpFilter due(boolean mine) {
        return new FollowUpFilter(mine ? Owners.MINE : Owners.EVERYBODY, Day.DUE, WorkKind.WORK);
    }

    /**
     * The calls that the start page, the navigation and the list show first. Therapists see what they have promised
     * themselves and leave other promised calls to their colleagues; everybody else calls for all.
     */
    public static FollowUpFilter usual(boolean therapist) {
        return due(therapist).about(WorkKind.FOLLOW_UP);
    }

    /** Those where managers were notified that the doctor's answer has not come. */
    public static FollowUpFilter waitingAWeek() {
        return new FollowUpFilter(Owners.EVERYBODY, Day.ANY, WorkKind.WAITS_A_WEEK);
    }

    /** Follow-ups whose link was sent and is not answered. */
    public static FollowUpFilter unanswered() {
        return new FollowUpFilter(Owners.EVERYBODY, Day.ANY, WorkKind.UNANSWERED);
    }

    public FollowUpFilter of(Owners other) {
        return new FollowUpFilter(other, day, what, place);
    }

    public FollowUpFilter on(Day other) {
        return new FollowUpFilter(whose, other, what, place);
    }

    public FollowUpFilter about(WorkKind other) {
        return new FollowUpFilter(whose, day, other, place);
    }

    public FollowUpFilter at(Optional<PracticePlaceId> where) {
        return new FollowUpFilter(whose, day, what, where);
    }

    /** The owner to filter by, for a reader; empty for everybody's. */
    Optional<UserId> owner(UserId reader) {
        return switch (whose) {
            case Owners.Mine() -> Optional.of(reader);
            case Owners.Everybody() -> Optional.empty();
            case Owners.OneTherapist(UserId owner) -> Optional.of(owner);
        };
    }
}
