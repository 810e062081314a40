package org.tenderpoint.outcome.ui;

import com.vaadin.flow.component.UI;
import org.tenderpoint.platform.id.Id.ClientId;

/** Navigates to the pages of figures. */
public final class OutcomeNavigation {

    private OutcomeNavigation() {}

    /** The address of one client's course, for links. */
    public static String courseRoute(ClientId client) {
        return "clients/" + client + "/course";
    }

    public static void open() {
        UI.getCurrent().navigate("outcomes");
    }
}
