package org.tenderpoint.screening;

import org.tenderpoint.platform.Coded;

/**
 * An override or a dismissal was refused; nothing was changed. Words: {@code screening.override.refused.<code>}.
 */
public class OverrideRefused extends RuntimeException {

    public enum Problem implements Coded {
        NO_REASON,
        REASON_TOO_LONG,
        /** The current screening has no such finding. */
        NO_SUCH_FINDING,
        /**
         * The finding cannot be overridden: it stops the session, or the limit is the client's own or a doctor's.
         */
        NOT_OVERRIDABLE,
        /** Only a doctor's confirmed written word lowers the finding. */
        DOCTORS_WORD,
        /** This kind of reason is only for what no rule covers. */
        REASON_NOT_FOR_THIS,
        /** The finding has no such effect. */
        NO_SUCH_EFFECT,
        /** The question must be answered. */
        NOT_DISMISSIBLE,
        /** A yes would stop the session, so the question must be asked, and asked again after "don't know". */
        ASK_FIRST
    }

    private final transient Problem problem;

    OverrideRefused(Problem problem) {
        super("Refused: " + problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
