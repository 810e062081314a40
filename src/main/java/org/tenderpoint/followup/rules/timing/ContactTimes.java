package org.tenderpoint.followup.rules.timing;

import java.time.Duration;
import org.tenderpoint.vocabulary.facts.Bounds;

/** How long after a result whom to reach, as FUP-11 to FUP-20 say it and the planner of contacts does it. */
public final class ContactTimes {

    /** After watch, and after the therapist's call. */
    public static final Duration WATCHED_AGAIN = Duration.ofHours(Bounds.A_DAY);
    public static final Duration ASKED_AGAIN = Duration.ofHours(Bounds.TWO_DAYS);
    /** For the doctor's answer. */
    public static final Duration DOCTORS_ANSWER = Duration.ofDays(3);
    public static final Duration DOCTORS_ANSWER_AGAIN = Duration.ofDays(7);
    /** After an urgent result. */
    public static final Duration SAFETY_CALL = Duration.ofHours(1);
    public static final Duration SAFETY_CALL_AGAIN = Duration.ofHours(3);
    /** After an emergency. */
    public static final int EMERGENCY_TRIES = 3;
    public static final Duration BETWEEN_EMERGENCY_TRIES = Duration.ofMinutes(10);
    /** An alert that nobody has acknowledged, in opening hours. */
    public static final Duration ACKNOWLEDGED_WITHIN = Duration.ofMinutes(30);
    /** With nothing open at doctor or worse. */
    public static final Duration ENDS_AFTER = Duration.ofDays(14);
    /** From then on a visit asks of an open follow-up only how it felt. */
    public static final Duration LONG_AGO = Duration.ofDays(14);

    private ContactTimes() {}
}
