package org.tenderpoint.screening;

import java.util.Set;
import org.tenderpoint.platform.Coded;

/** Where a session stands, from its plan to its signed note. What may follow what is decided here and nowhere else. */
@Coded.StoredByName
public enum SessionState implements Coded {
    /** Booked; screened provisionally. */
    PLANNED,
    /** The client is here; what is asked at every visit is not answered yet. */
    ARRIVED,
    /** The visit's answers are confirmed and the arrival screening has been made. */
    SCREENED,
    IN_PROGRESS,
    FINISHED,
    /** The note is locked. */
    SIGNED,
    CANCELLED,
    /** The client did not come. */
    MISSED,
    /** The screening, or the therapist because of it, put it off. */
    DEFERRED,
    /** Started and stopped before its end. */
    BROKEN_OFF;

    /** The states that may follow this one. */
    public Set<SessionState> next() {
        return switch (this) {
            case PLANNED -> Set.of(ARRIVED, CANCELLED, MISSED, DEFERRED);
            case ARRIVED -> Set.of(SCREENED, CANCELLED, DEFERRED);
            case SCREENED -> Set.of(IN_PROGRESS, CANCELLED, DEFERRED);
            case IN_PROGRESS -> Set.of(FINISHED, BROKEN_OFF);
            case FINISHED, BROKEN_OFF -> Set.of(SIGNED);
            case SIGNED, CANCELLED, MISSED, DEFERRED -> Set.of();
        };
    }

    public boolean mayBecome(SessionState next) {
        return next().contains(next);
    }

    /** Whether the session lies ahead, so that its plan may change and its screening is still open. */
    public boolean beforeStart() {
        return this == PLANNED || this == ARRIVED || this == SCREENED;
    }
}
