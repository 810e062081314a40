package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A box for what must be noticed on a page: at most one or two on a screen. */
public class NoteBox extends Div {

    private final Div text = div("note-text");

    public NoteBox(State state, String title, String sentence) {
        this(state, state.icon(), title);
        text.add(new Span(sentence));
    }

    public NoteBox(State state, String title) {
        this(state, state.icon(), title);
    }

    public NoteBox(State state, Icons icon, String title) {
        addClassNames("note", state.className());
        text.add(span("strong", title));
        add(icon.create(), text);
    }

    /** Adds links, buttons or more text below the words. */
    public NoteBox with(Component... more) {
        text.add(more);
        return this;
    }
}
