package org.tenderpoint.followup.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.rules.facts.TriageLevel;

/** How much a follow-up presses; the first come first in the list. Stored by its position, which an index orders. */
public enum Urgency {
    EMERGENCY,
    ALERT,
    SAFETY_CALL,
    /** What else people do: calls, and what an answer asks for. */
    WORK,
    /** The program does it: what waits for a message to go out, or for the client's answer to it. */
    BY_ITSELF;

    /** From the end of the window on; 72 hours and a day make the 96 of FUP-03. */
    public static final Duration OVERDUE_AFTER = Duration.ofHours(24);

    static Urgency ofAlert(@Nullable TriageLevel level) {
        return level == TriageLevel.EMERGENCY ? EMERGENCY : ALERT;
    }

    /** @param kind what comes next; null where it is left to people */
    static Urgency of(@Nullable ContactKind kind) {
        if (kind == null) {
            return WORK;
        }
        return switch (kind) {
            case SAFETY_CALL, EMERGENCY_CONTACT -> SAFETY_CALL;
            case INVITATION, REMINDER, LAST_MESSAGE, RECHECK_LINK -> BY_ITSELF;
            case CALL, RECHECK, DOCTORS_ANSWER -> WORK;
        };
    }

    /** A place in the list: how much it presses, until when, and its id where both are alike. */
    public record Place(Urgency urgency, Instant dueBy, UUID id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::urgency)
                .thenComparing(Place::dueBy)
                // as the databases order them, not as signed numbers
                .thenComparing(place -> place.id().toString());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
