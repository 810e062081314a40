package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Replaces an empty list: says why it is empty and what to do next. */
public class EmptyState extends Div {

    public EmptyState(Icons icon, String title, String sentence, Component... actions) {
        addClassName("empty");
        add(icon.create(), new H2(title), new Paragraph(sentence));
        add(actions);
    }
}
