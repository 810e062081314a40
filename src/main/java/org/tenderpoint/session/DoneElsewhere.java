package org.tenderpoint.session;

import java.time.Instant;
import org.tenderpoint.platform.Coded;

/** The session was ended or signed in another window or on another device, so this one can no longer change it. */
public class DoneElsewhere extends IllegalStateException {

    private final Step step;
    private final transient Instant at;

    /** What was done. */
    public enum Step implements Coded {
        ENDED,
        SIGNED
    }

    DoneElsewhere(Step step, Instant at) {
        super("The session is " + step.code() + " already");
        this.step = step;
        this.at = at;
    }

    public Step step() {
        return step;
    }

    public Instant at() {
        return at;
    }
}
