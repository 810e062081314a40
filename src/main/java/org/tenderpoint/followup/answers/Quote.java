package org.tenderpoint.followup.answers;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.tenderpoint.followup.contact.FollowUpText;
import org.tenderpoint.intake.clearance.ClearanceDetails;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.platform.id.Id.UserId;

/**
 * What a doctor or client said that a hold was waiting for, with the day and the words.
 *
 * @param by who said it: the doctor's name, or the client
 * @param on the day on which it was said
 * @param words what was said, in a sentence
 * @param ended how it ended, where a doctor was to be seen
 * @param againFrom the first day on which the doctor allows massage
 * @param limits what the doctor does not allow in a massage; may be empty
 */
public record Quote(
        String by, LocalDate on, String words, Optional<DoctorFound> ended, Optional<LocalDate> againFrom,
        String limits) {

    /** For how long the next sessions are told what a doctor said: as long as a clearance counts. */
    public static final Period TOLD_FOR = Period.ofDays(ClearanceDetails.DAYS_VALID);

    /** Words from a talk with the client, or from what was read. */
    public Quote(String by, LocalDate on, String words) {
        this(by, on, words, Optional.empty());
    }

    /** The words of a doctor who allows massage as before. */
    public Quote(String by, LocalDate on, String words, Optional<DoctorFound> ended) {
        this(by, on, words, ended, Optional.empty(), "");
    }

    /** Whether what waited for a doctor is over: somebody was seen, and allows massage, be it from a day on. */
    public boolean ends() {
        return ended.filter(how -> how == DoctorFound.NOT_SEEN || how == DoctorFound.NO_MASSAGE && againFrom.isEmpty())
                .isEmpty();
    }

    /** Somebody has read what a client wrote, and there is no more to say. */
    public static Quote readBy(String name, LocalDate today) {
        return new Quote(name, today, "\u2013");
    }

    /** What was recorded to end a hold. */
    public enum AnswerKind implements Coded {
        DOCTOR_ANSWER,
        THERAPIST_TALK,
        /** The client's own words were read, and have no bearing. */
        WORDS_READ;

        /** Whether it can be taken back; a doctor's answer is corrected by another. */
        public boolean mayBeTakenBack() {
            return this != DOCTOR_ANSWER;
        }
    }

    /**
     * As kept; it lifts the hold once it is confirmed.
     *
     * @param followUp empty for who was sent to a doctor before a session that did not take place
     */
    public record RecordedQuote(
            UUID id, Optional<FollowUpId> followUp, AnswerKind kind, Quote said,
            Optional<UserId> confirmedBy) {}

    /** The longest name, in characters. */
    public static final int BY_LENGTH = 200;

    /** The longest sentence, in characters. */
    public static final int WORDS_LENGTH = FollowUpText.LENGTH;

    /** @throws IllegalArgumentException if a part is missing or too long */
    public Quote {
        by = FollowUpText.line(by, BY_LENGTH);
        words = FollowUpText.required(words);
        limits = FollowUpText.note(limits);
        if (by.isEmpty()) {
            throw new IllegalArgumentException("An answer names who gave it");
        }
    }
}
