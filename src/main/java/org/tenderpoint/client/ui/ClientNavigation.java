package org.tenderpoint.client.ui;

import com.vaadin.flow.component.UI;
import org.tenderpoint.shared.id.ClientId;

/** The ways to the clients' pages. */
public final class ClientNavigation {

    private ClientNavigation() {}

    public static void list() {
        UI.getCurrent().navigate("clients");
    }

    /** The empty form for a new client. */
    public static void add() {
        UI.getCurrent().navigate("clients/new");
    }

    static void edit(ClientId client) {
        UI.getCurrent().navigate(editRoute(client));
    }

    public static void open(ClientId client) {
        UI.getCurrent().navigate(route(client));
    }

    /** The address of a client's page, for links. */
    public static String route(ClientId client) {
        return "clients/" + client;
    }

    /** The address of the form for a client's own data, for links. */
    public static String editRoute(ClientId client) {
        return route(client) + "/edit";
    }
}
