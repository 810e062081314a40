package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.UI;

/** The way to the figures. */
public final class OutcomeNavigation {

    private OutcomeNavigation() {}

    public static void open() {
        UI.getCurrent().navigate("outcomes");
    }
}
