package org.tenderpoint.intake.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.Id;

/** The client that an address names: one way for every screen about one. */
final class NamedClient {

    private NamedClient() {}

    /** Empty if the address leads to none; the page that says so is on its way then. */
    static Optional<ClientRecord> in(BeforeEnterEvent event, ClientService clients) {
        var found = event.getRouteParameters()
                .get("client")
                .flatMap(text -> Id.parse(text, ClientId::new))
                .flatMap(clients::open);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
        return found;
    }
}
