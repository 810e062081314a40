package org.tenderpoint.screening.plan;

import java.time.LocalTime;
import java.util.Optional;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.SessionId;

/** A plan cannot be made as asked; the form shows {@link #problem} in words beside its field. */
public class PlanRefused extends RuntimeException {

    /** What is wrong with the plan. Words: {@code screening.plan.refused.<code>}. */
    public enum Problem implements Coded {
        /** The day is over. */
        IN_THE_PAST,
        /** Further ahead than anybody plans; probably a wrong year. */
        TOO_FAR_AHEAD,
        /** The clocks skip this hour. */
        NO_SUCH_HOUR,
        /** The therapist has another session at that time. */
        THERAPIST_BUSY,
        /** The client has another session at that time. */
        CLIENT_BUSY,
        CLIENT_ARCHIVED,
        /** The client's record is restricted. */
        CLIENT_RESTRICTED,
        /** The client has died. */
        CLIENT_DIED,
        /** The person chosen does not treat clients, or no longer works here. */
        NOT_A_THERAPIST,
        /** Nothing is planned at this place any more. */
        PLACE_CLOSED
    }

    private final transient Problem problem;
    private final transient Optional<SessionId> other;
    private final transient Optional<LocalTime> freeFrom;

    public PlanRefused(Problem problem) {
        this(problem, Optional.empty(), Optional.empty());
    }

    PlanRefused(Problem problem, Optional<SessionId> other, Optional<LocalTime> freeFrom) {
        super("The plan was refused: " + problem.code());
        this.problem = problem;
        this.other = other;
        this.freeFrom = freeFrom;
    }

    /** The session that stands in the way; empty if none does. */
    public Optional<SessionId> other() {
        return other;
    }

    /** From when therapist and client both have time for it that day. */
    public Optional<LocalTime> freeFrom() {
        return freeFrom;
    }

    public Problem problem() {
        return problem;
    }
}
