package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A person with initials, name and one quieter line. */
public class PersonRow extends Div {

    public PersonRow(String name, String more) {
        addClassName("person");
        var strong = new Span(name);
        strong.addClassName("person-name");
        var text = new Div(strong);
        text.addClassName("person-text");
        if (!more.isEmpty()) {
            var second = new Span(more);
            second.addClassNames("person-more", "meta");
            text.add(second);
        }
        add(new Avatar(name), text);
    }
}
