package org.tenderpoint.imports.ui;

import com.vaadin.flow.component.UI;

/** Navigation to the page that brings data in. */
public final class ImportNavigation {

    private ImportNavigation() {}

    public static void open() {
        UI.getCurrent().navigate(ImportView.class);
    }
}
