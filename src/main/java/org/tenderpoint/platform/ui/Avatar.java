package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Span;
import org.tenderpoint.platform.Initials;

/** A person's initials in a circle. Decoration: the name is always next to it. */
public class Avatar extends Span {

    public Avatar(String name) {
        addClassName("avatar");
        // drawn by the sheet: as text they would be part of what is read on a button, and not of its name
        getElement().setAttribute("data-initials", Initials.of(name));
        getElement().setAttribute("aria-hidden", "true");
    }

    /** In the accent colour: the user, or the person that the page is about. */
    public Avatar accented() {
        addClassName("accent");
        return this;
    }
}
