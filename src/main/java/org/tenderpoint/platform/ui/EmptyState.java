package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list would be, as long as there is nothing to list: why, and what to do next. */
public class EmptyState extends Div {

    public EmptyState(Icons icon, String title, String sentence, Component... actions) {
        addClassName("empty");
        add(icon.create(), new H2(title), new Paragraph(sentence));
        add(actions);
    }
}
