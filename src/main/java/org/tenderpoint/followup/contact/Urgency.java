package org.tenderpoint.followup.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.rules.facts.TriageLevel;

/**
 * How pressing a follow-up is; the most pressing come first in the list. Stored by position, which an index orders.
 */
public enum Urgency {
    EMERGENCY,
    ALERT,
    /** The client was promised a time: a safety call, a call after an answer, one they asked for. */
    PROMISE,
    /** Other work for people: first calls, and a doctor's answer. */
    WORK,
    /** The program does the next step: it waits to send a message, or for the client's answer to it. */
    BY_ITSELF;

    /** From the end of the window: 72 hours and a day are the 96 hours of FUP-03. */
    public static final Duration OVERDUE_AFTER = Duration.ofHours(24);

    /**
     * Whether the client was told when somebody rings.
     *
     * @param byAnswer whether an answer asked for this call; a first call planned beside it was not promised
     */
    static boolean promised(@Nullable ContactKind kind, boolean byAnswer, @Nullable TryOutcome lastOutcome) {
        if (kind == null) {
            return false;
        }
        return switch (kind) {
            case SAFETY_CALL, EMERGENCY_CONTACT, READ -> true;
            case CALL, RECHECK -> byAnswer || lastOutcome == TryOutcome.CALL_LATER;
            case INVITATION, REMINDER, LAST_MESSAGE, RECHECK_LINK, DOCTORS_ANSWER -> false;
        };
    }

    static Urgency ofAlert(@Nullable TriageLevel level) {
        return level == TriageLevel.EMERGENCY ? EMERGENCY : ALERT;
    }

    /** @param kind what comes next; null if people decide */
    static Urgency of(@Nullable ContactKind kind) {
        if (kind == null) {
            return WORK;
        }
        return switch (kind) {
            case INVITATION, REMINDER, LAST_MESSAGE, RECHECK_LINK -> BY_ITSELF;
            case CALL, RECHECK, DOCTORS_ANSWER, SAFETY_CALL, EMERGENCY_CONTACT, READ -> WORK;
        };
    }

    /** A place in the list: how pressing, until when, and the id if both are equal. */
    public record Place(Urgency urgency, Instant dueBy, UUID id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::urgency)
                .thenComparing(Place::dueBy)
                // ordered as databases do, not as signed numbers
                .thenComparing(place -> place.id().toString());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
