package org.tenderpoint.rulebook.ui;

import com.vaadin.flow.component.Component;

/** Opens the browser's own way of printing. */
final class Printing {

    private Printing() {}

    /** Prints the page that the component stands on. */
    static void now(Component component) {
        component.getElement().callJsFunction("ownerDocument.defaultView.print");
    }
}
