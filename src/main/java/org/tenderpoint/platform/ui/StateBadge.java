package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state as icon and word: a pill, or plain text within a row. */
public class StateBadge extends Span {

    public StateBadge(State state, String text) {
        this(state, state.icon(), text);
    }

    public StateBadge(State state, Icons icon, String text) {
        addClassNames("badge", state.className());
        add(icon.create(), new Span(text));
    }

    /** The same without the pill, for rows of a list. */
    public StateBadge plain() {
        addClassName("plain");
        return this;
    }

    /**
     * How a result looks. Colour never carries meaning alone: each state has its icon, and the component that shows it
     * adds the word. Features map their own levels to these.
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
}
