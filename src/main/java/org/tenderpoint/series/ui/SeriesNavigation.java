package org.tenderpoint.series.ui;

import com.vaadin.flow.component.UI;
import org.tenderpoint.platform.id.Id.ClientId;

public final class SeriesNavigation {

    private SeriesNavigation() {}

    public static void plan(ClientId client) {
        UI.getCurrent().navigate(planRoute(client));
    }

    public static void judge(ClientId client) {
        UI.getCurrent().navigate("clients/" + client + "/judge");
    }

    static String planRoute(ClientId client) {
        return "clients/" + client + "/series";
    }
}
