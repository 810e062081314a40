package org.tenderpoint.session;

import org.tenderpoint.platform.Coded;

/** The start and end of a session are impossible. */
public class TimesRefused extends RuntimeException {

    private final Problem problem;

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
