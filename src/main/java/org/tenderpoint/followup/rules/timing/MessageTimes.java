package org.tenderpoint.followup.rules.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.OpeningHours;
import org.tenderpoint.vocabulary.facts.Bounds;

/**
 * When messages go to clients, and when to ring clients who do not answer them (FUP-02 to FUP-04). Hours since
 * something are elapsed time, exact across clock changes; message hours and opening hours are by the practice's clock.
 */
public record MessageTimes(MessageHours messages, OpeningHours open, ZoneId zone) {

    private static final Duration LINK = Duration.ofHours(Bounds.TWO_DAYS);
    private static final Duration EARLY_CHECK = Duration.ofHours(Bounds.A_DAY);
    static final Duration REMINDER = Duration.ofHours(18);
    /** How long to wait after a reminder before ringing; docs/clinical-decisions.md. */
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
     * When to remind of an unanswered link: 18 hours after it was sent, or when message hours begin after that. By the
     * practice's clock that is at most 24 hours later.
     */
    public Instant reminderAt(Instant linkSent) {
        return messageAt(linkSent.plus(REMINDER));
    }

    /** When to ring after an unanswered reminder; at once if the practice does not open within a year. */
    public Instant callAfter(Instant reminder) {
        var answerBy = reminder.plus(ANSWER);
        return open.nextOpening(answerBy, zone).orElse(answerBy);
    }

    /** The first whole minute at or after {@code earliest} inside message hours, on any day of the week. */
    public Instant messageAt(Instant earliest) {
        return messages.first(earliest, zone);
    }
}
