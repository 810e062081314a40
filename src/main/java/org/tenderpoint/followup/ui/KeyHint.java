package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Span;

/** The key of the keyboard that does the same as the button it stands in. */
class KeyHint extends Span {

    KeyHint(String key) {
        super(key);
        addClassName("key");
        getElement().setAttribute("aria-hidden", "true");
    }
}
