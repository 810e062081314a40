package org.tenderpoint.session;

import org.tenderpoint.platform.Coded;

/** A session cannot have lasted from then to then. */
public class TimesRefused extends RuntimeException {

    private final Problem problem;

    /** What is wrong with the times. */
    public enum Problem implements Coded {
        NOT_OVER_YET,
        TOO_LONG
    }

    TimesRefused(Problem problem) {
        super("A session cannot have lasted like that: " + problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
