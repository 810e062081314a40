package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;

/** Opens the browser's own way of printing. */
public final class Printing {

    private Printing() {}

    /** Prints the page that the component stands on. */
    public static void now(Component component) {
        component.getElement().callJsFunction("ownerDocument.defaultView.print");
    }
}
