package org.tenderpoint.platform.ui;

import java.util.Locale;

/**
 * How a result looks. Colour never carries meaning alone: each state has its icon, and the component that shows it adds
 * the word. Features map their own levels to these.
 */
public enum State {
    /** Nothing stands against it. */
    OK(Icons.OK),
    /** Go ahead, with limits. Also "don't know". */
    ADAPT(Icons.ADAPT),
    /** Ask the doctor first. */
    CLEARANCE(Icons.DOCTOR),
    /** Not now; or the therapist speaks to the client. */
    STOP(Icons.STOP),
    /** Somebody must act at once. The only filled state; for urgent and emergency. */
    URGENT(Icons.STOP),
    INFO(Icons.INFO),
    /** Only says where something stands. */
    NEUTRAL(Icons.INFO);

    private final Icons icon;

    State(Icons icon) {
        this.icon = icon;
    }

    public Icons icon() {
        return icon;
    }

    /** The CSS class that gives badge, note and verdict their colour. */
    public String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
