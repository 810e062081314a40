package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;

/** A person with initials, name and one quieter line. */
public class PersonRow extends Div {

    public PersonRow(String name, String more) {
        addClassName("person");
        var text = div("person-text", span("person-name", name));
        if (!more.isEmpty()) {
            text.add(span("person-more meta", more));
        }
        add(new Avatar(name), text);
    }
}
