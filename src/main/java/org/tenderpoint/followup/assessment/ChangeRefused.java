package org.tenderpoint.followup.assessment;

import org.tenderpoint.platform.Coded;

/** An assessment was not changed; the form says why. Words: {@code followup.plan.refused.<code>}. */
public class ChangeRefused extends RuntimeException {

    /** Why not. */
    public enum Problem implements Coded {
        /** Lowering, and leaving an adjustment out, need a reason. */
        NO_REASON,
        /** Urgent and emergency are lowered only after somebody was spoken to, and that is recorded (PRIN-07). */
        NO_CONTACT,
        /** A newer feedback has made a newer assessment. */
        NOT_NEWEST
    }

    private final transient Problem problem;

    ChangeRefused(Problem problem) {
        super("The assessment was not changed: " + problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
