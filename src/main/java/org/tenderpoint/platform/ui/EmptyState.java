package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;

/** Replaces an empty list: says why it is empty and what to do next. */
public class EmptyState extends Div {

    public EmptyState(Icons icon, String title, String sentence, Component... actions) {
        addClassName("empty");
        add(icon.create(), new H2(title), new Paragraph(sentence));
        add(actions);
    }

    /** The place beside a list where its empty state stands. */
    public static final class Place extends Div {

        /** Shows the list, or without rows these words instead. */
        public void show(int rows, Component list, Supplier<EmptyState> words) {
            removeAll();
            setVisible(rows == 0);
            list.setVisible(rows > 0);
            if (rows == 0) {
                add(words.get());
            }
        }
    }
}
