package org.tenderpoint.followup.rules.timing;

import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.vocabulary.facts.Bounds;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.RuleEntry.GoingAhead;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleEntry.RuleBookSection;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.rule.RuleTags;
import org.tenderpoint.vocabulary.rule.RuleTags.RuleEffect;

/**
 * When and how a client is asked after a session, FUP-01 to FUP-20, as people read it; the times are in
 * {@link FollowUpWindow}.
 */
public final class SchedulingRules {

    private static final List<RuleEntry> ENTRIES = List.of(
            row("FUP-01",
                    "a session was started, and the client agrees to be contacted",
                    "due " + TWO_DAYS + " to " + THREE_DAYS + " hours after its end, by elapsed time"),
            row("FUP-02", "the client is asked by message",
                    "sent at the first minute after " + TWO_DAYS
                            + " hours between 09:00 and 20:00, every day; one reminder "
                            + MessageTimes.REMINDER.toHours() + " to " + A_DAY
                            + " hours later, then the call list; an answer before " + TWO_DAYS
                            + " hours never closes the follow-up"),
            row("FUP-03", "the client is asked by telephone, or the reminder stayed unanswered",
                    "at the first opening time after " + TWO_DAYS + " hours; overdue from " + FOUR_DAYS + " hours"),
            row("FUP-04",
                    "a condition that raises the risk, strong pressure on someone new to massage, a "
                            + "method without its training, or pain of " + VERY_PAINFUL + " or more during the session",
                    "a link after " + A_DAY + " hours too"),
            row("FUP-05", "nobody answers the telephone",
                    word(NextTry.TRIES)
                            + " calls, each at another time of day; then one last message, and the state is unreachable"),
            row("FUP-06", "the last message stayed unanswered",
                    "shown as not known; the next visit asks before any massage"),
            row("FUP-07", "an answer before " + TWO_DAYS + " hours",
                    "judged at once; the planned follow-up stays"),
            row("FUP-08", "the client comes while a follow-up is unanswered",
                    "asked at arrival; therapist or worse stops the new session until it is reviewed"),
            row("FUP-10", "the result is expected",
                    "no contact; after " + TWO_DAYS + " hours it closes the follow-up"),
            row("FUP-11", "the result is watch",
                    "asked again after " + ContactTimes.WATCHED_AGAIN.toHours() + " hours, by link, then by call"),
            row("FUP-12", "the result is therapist",
                    "a call within one working day, the same day or within the hour where a sign is not known (TRI-091 to"
                            + " TRI-093), where something new is not named or may be grave (TRI-094, TRI-097), and after a spell"
                            + " or a headache that follows work on the neck (TRI-095); asked again every "
                            + ContactTimes.ASKED_AGAIN.toHours()
                            + " hours until it is gone"),
            row("FUP-13", "the result is doctor",
                    "a call within one working day; asked for the doctor's answer after "
                            + ContactTimes.DOCTORS_ANSWER.toDays()
                            + " and " + ContactTimes.DOCTORS_ANSWER_AGAIN.toDays() + " days"),
            row("FUP-14", "the result is urgent",
                    "a safety call at once, after " + ContactTimes.SAFETY_CALL.toHours() + " and "
                            + ContactTimes.SAFETY_CALL_AGAIN.toHours()
                            + " hours and the next morning; then the emergency contact"),
            row("FUP-15", "the result is emergency",
                    "the number on the screen and a safety call at once, " + word(ContactTimes.EMERGENCY_TRIES)
                            + " tries in "
                            + ContactTimes.BETWEEN_EMERGENCY_TRIES.multipliedBy(ContactTimes.EMERGENCY_TRIES)
                                    .toMinutes()
                            + " minutes; then the emergency contact"),
            row("FUP-16",
                    "TRI-091 to TRI-095, TRI-097, TRI-100 or an unknown case asks for a call",
                    "a call within one hour, the same working day or 24 hours, as the rule says; never closed as no"),
            row("FUP-17",
                    "expected after " + TWO_DAYS + " hours; or nothing hurts, every sign is denied and the complaint "
                            + "is not worse; or the doctor's answer is recorded and the client agrees; or the client asks "
                            + "to stop; or " + ContactTimes.ENDS_AFTER.toDays()
                            + " days passed with nothing open at doctor or worse",
                    "the follow-up closes; a later answer by the link opens it again"),
            row("FUP-18", "a result asks for a contact",
                    "each task has a level, a time and an owner, and each contact an outcome; not reached closes nothing urgent"),
            row("FUP-19", "any contact",
                    "invitation, reminder, call, last message, recheck, safety call, "
                            + "question for the doctor's answer, emergency contact"),
            row("FUP-20",
                    "urgent or emergency, not acknowledged for " + ContactTimes.ACKNOWLEDGED_WITHIN.toMinutes()
                            + " minutes in opening hours",
                    "shown to every signed-in person and mailed to managers without health words"));

    private SchedulingRules() {}

    /** Every rule of a version, by id. */
    public static List<RuleEntry> entriesIn(RuleSetVersion version) {
        return Revised.in(version, ENTRIES);
    }

    private static RuleEntry row(String id, String when, String effect) {
        return RuleEntry.kept(id, RuleBookSection.SCHEDULING, when, effect, "C practice", "C", GoingAhead.NOBODY,
                RuleTags.of(RuleEffect.CONTACT));
    }

    /**
     * When messages go to clients, and when somebody rings who has not answered them (FUP-02 to FUP-04). Hours since
     * something are elapsed time, exact across clock changes; message hours and opening hours are by the clock on the
     * wall.
     */
    public record MessageTimes(MessageHours messages, OpeningHours open, ZoneId zone) {

        private static final Duration LINK = Duration.ofHours(Bounds.TWO_DAYS);
        private static final Duration EARLY_CHECK = Duration.ofHours(Bounds.A_DAY);
        static final Duration REMINDER = Duration.ofHours(18);
        /** How long a reminder may stay unanswered before somebody rings; docs/clinical-decisions.md. */
        private static final Duration ANSWER = Duration.ofHours(6);

        /** When the link goes out: the first minute at or after 48 hours inside message hours. */
        public Instant linkAt(Instant sessionEnd) {
            return messageAt(sessionEnd.plus(LINK));
        }

        /** When the link of an early check goes out: the first minute at or after 24 hours inside message hours. */
        public Instant earlyCheckAt(Instant sessionEnd) {
            return messageAt(sessionEnd.plus(EARLY_CHECK));
        }

        /**
         * When an unanswered link is reminded of: 18 hours after it was sent, or when message hours begin after that.
         * That is 24 hours after it at most, by the clock on the wall.
         */
        public Instant reminderAt(Instant linkSent) {
            return messageAt(linkSent.plus(REMINDER));
        }

        /** When somebody rings after an unanswered reminder; at once if the practice opens no more within a year. */
        public Instant callAfter(Instant reminder) {
            var answerBy = reminder.plus(ANSWER);
            return open.nextOpening(answerBy, zone).orElse(answerBy);
        }

        /** The first whole minute at or after {@code earliest} inside message hours, on any day of the week. */
        public Instant messageAt(Instant earliest) {
            return messages.first(earliest, zone);
        }
    }
}
