package org.tenderpoint.client.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.platform.id.ClientId;

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

    /**
     * Why this client's record is not open to the reader, and the way to open it with a reason; invisible where it is open.
     *
     * @param opened what to do once it is open
     */
    public static Component closedRecord(RecordLookService looks, ClientId client, String name, Runnable opened) {
        return new ClosedRecord(looks, client, name, opened);
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
