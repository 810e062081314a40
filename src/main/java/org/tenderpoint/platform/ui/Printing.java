package org.tenderpoint.platform.ui;

import com.vaadin.flow.component.Component;

/** Opens the browser's print dialog. */
public final class Printing {

    private Printing() {}

    /** Prints the page that contains the component. */
    public static void now(Component component) {
        component.getElement().callJsFunction("ownerDocument.defaultView.print");
    }
}
