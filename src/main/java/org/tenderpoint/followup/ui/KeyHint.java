package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Span;

/** The keyboard key of the button that contains it. */
class KeyHint extends Span {

    KeyHint(String key) {
        super(key);
        addClassName("key");
        getElement().setAttribute("aria-hidden", "true");
    }
}
