package org.tenderpoint.screening;

/** The session's state does not allow this step; nothing was changed. */
public class WrongState extends IllegalStateException {

    private final SessionState from;
    private final SessionState to;

    WrongState(SessionState from, SessionState to) {
        super("A session that is " + from.code() + " cannot become " + to.code());
        this.from = from;
        this.to = to;
    }

    public SessionState from() {
        return from;
    }

    public SessionState to() {
        return to;
    }
}
