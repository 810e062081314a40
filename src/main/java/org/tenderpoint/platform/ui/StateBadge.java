package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Span;

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
}
