package org.tenderpoint.intake.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.Id;

/** The client named in an address, read in one way for every screen about a client. */
final class NamedClient {

    private NamedClient() {}

    /** Empty if the address names none; the page that says so is then shown. */
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
