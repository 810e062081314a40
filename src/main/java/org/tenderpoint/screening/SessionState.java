package org.tenderpoint.screening;

import java.util.Set;
import org.tenderpoint.platform.Coded;

/** The state of a session, from its plan to its signed note. Only this class decides which state may follow which. */
@Coded.StoredByName
public enum SessionState implements Coded {
    /** Booked; screened provisionally. */
    PLANNED,
    /** The client is here; the visit's questions are not answered yet. */
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
    /** Put off by the screening, or by the therapist because of it. */
    DEFERRED,
    /** Started and stopped before its end. */
    BROKEN_OFF;

    /** The session took place, if not to its end. */
    public static final Set<SessionState> TOOK_PLACE = Set.of(FINISHED, SIGNED, BROKEN_OFF);

    /** The client was here, or is. */
    public static final Set<SessionState> CAME = Set.of(
            ARRIVED, SCREENED, IN_PROGRESS, FINISHED, SIGNED, BROKEN_OFF);

    /** It did not take place, and will not. */
    public static final Set<SessionState> FELL_THROUGH = Set.of(CANCELLED, MISSED, DEFERRED);

    /** Still to come, so that the plan may change and the screening is still open. */
    public static final Set<SessionState> BEFORE_START = Set.of(PLANNED, ARRIVED, SCREENED);

    public Set<SessionState> next() {
        return switch (this) {
            case PLANNED -> Set.of(ARRIVED, CANCELLED, MISSED, DEFERRED);
            case ARRIVED -> Set.of(PLANNED, SCREENED, CANCELLED, DEFERRED);
            case SCREENED -> Set.of(PLANNED, IN_PROGRESS, CANCELLED, DEFERRED);
            case IN_PROGRESS -> Set.of(SCREENED, FINISHED, BROKEN_OFF);
            case FINISHED, BROKEN_OFF -> Set.of(SIGNED);
            case SIGNED, CANCELLED, MISSED, DEFERRED -> Set.of();
        };
    }

    public boolean mayBecome(SessionState next) {
        return next().contains(next);
    }

    public boolean beforeStart() {
        return BEFORE_START.contains(this);
    }

    /** The session's state does not allow this step; nothing was changed. */
    public static class WrongState extends IllegalStateException {

        private final SessionState state;

        public WrongState(SessionState from, SessionState to) {
            super("A session that is " + from.code() + " cannot become " + to.code());
            state = from;
        }

        public SessionState state() {
            return state;
        }
    }
}
