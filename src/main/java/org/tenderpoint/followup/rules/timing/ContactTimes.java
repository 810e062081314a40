package org.tenderpoint.followup.rules.timing;

import java.time.Duration;
import org.tenderpoint.vocabulary.facts.Bounds;

/** The times of contacts after a result by FUP-11 to FUP-20. */
public final class ContactTimes {

    /** After a result of watch. */
    public static final Duration WATCHED_AGAIN = Duration.ofHours(Bounds.A_DAY);
    public static final Duration ASKED_AGAIN = Duration.ofHours(Bounds.TWO_DAYS);
    /** Until the doctor's answer is asked for. */
    public static final Duration DOCTORS_ANSWER = Duration.ofDays(3);
    public static final Duration DOCTORS_ANSWER_AGAIN = Duration.ofDays(7);
    /** After an urgent result. */
    public static final Duration SAFETY_CALL = Duration.ofHours(1);
    public static final Duration SAFETY_CALL_AGAIN = Duration.ofHours(3);
    /** After an emergency. */
    public static final int EMERGENCY_TRIES = 3;
    public static final Duration BETWEEN_EMERGENCY_TRIES = Duration.ofMinutes(10);
    /** Until an alert must be acknowledged, in opening hours. */
    public static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMinutes(30);
    /** Until a follow-up ends with nothing open at doctor or worse. */
    public static final Duration ENDS_AFTER = Duration.ofDays(14);
    /** After this time a visit asks about an open follow-up only how it felt. */
    public static final Duration LONG_AGO = Duration.ofDays(14);

    private ContactTimes() {}
}
