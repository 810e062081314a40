package org.tenderpoint.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.facts.Bounds;

/** The next step of a referral, when it becomes due, and by when: the one place for these periods. */
public enum NextStep implements Coded {
    /** Talk with the client about what was suggested. */
    OFFER(0, 14),
    /** Ask for the client's decision. */
    ASK_ANSWER(7, 14),
    CHOOSE_PARTNER(0, 3),
    /** Write to the partner, or note that the client goes without a letter. */
    SEND_LETTER(0, 3),
    /** Ask whether they went: the day after the appointment, or two weeks after it was left to them. */
    ASK_WENT(14, 21),
    /** They did not go: ask whether they still want to. */
    ASK_AGAIN(14, 21),
    /** Four weeks after the first appointment (REF-165). */
    ASK_OUTCOME(Bounds.FOUR_WEEKS, 35);

    /** After this many unanswered tries, nobody asks again. */
    static final int TRIES = 3;

    /**
     * Clients rarely go earlier than this, so a visit asks for it only afterwards, unless an appointment says
     * otherwise. A second answer may come this much before it is due.
     */
    static final Duration GO_FIRST = Duration.ofDays(7);

    private static final int DAYS_TO_ASK_WENT = 7;

    /** If the answer came earlier than this many days after the first appointment, it is asked for a second time. */
    private static final int EARLY_DAYS = 21;

    private static final Period AFTER_A_TRY = Period.ofDays(3);
    private static final Period NOT_YET = Period.ofDays(14);
    private static final Period NOT_YET_UNTIL = Period.ofDays(21);

    private final Period from;
    private final Period until;

    NextStep(int fromDays, int untilDays) {
        from = Period.ofDays(fromDays);
        until = Period.ofDays(untilDays);
    }

    /** Whether an answer on that day comes too early to be the last. */
    static boolean early(LocalDate day, Optional<LocalDate> visit) {
        return visit.filter(first -> day.isBefore(first.plusDays(EARLY_DAYS))).isPresent();
    }

    static Instant tryAgain(StepEntry entry) {
        return start(entry, AFTER_A_TRY);
    }

    static Instant later(StepEntry entry) {
        return start(entry, NOT_YET);
    }

    static Instant laterBy(StepEntry entry) {
        return start(entry, NOT_YET_UNTIL);
    }

    private static Instant start(StepEntry entry, Period after) {
        return entry.day().plus(after).atStartOfDay(entry.zone()).toInstant();
    }

    /** The days from which and by which it is to be done. */
    record Days(LocalDate from, LocalDate until) {

        Instant begin(ZoneId zone) {
            return from.atStartOfDay(zone).toInstant();
        }

        Instant end(ZoneId zone) {
            return until.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /**
     * @param since the day of the previous step
     * @param first the first appointment, if known
     */
    Days days(LocalDate since, Optional<LocalDate> first) {
        var start = this == ASK_OUTCOME ? first.orElse(since) : since;
        if (this == ASK_WENT && first.isPresent()) {
            var after = first.get().plusDays(1);
            return new Days(after, after.plusDays(DAYS_TO_ASK_WENT));
        }
        return new Days(start.plus(from), start.plus(until));
    }
}
