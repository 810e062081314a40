package org.tenderpoint.screening.plan;

import org.tenderpoint.platform.Coded;

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

    public PlanRefused(Problem problem) {
        super("The plan was refused: " + problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
