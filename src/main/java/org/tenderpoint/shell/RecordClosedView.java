package org.tenderpoint.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordLookService;
import org.tenderpoint.client.Treatments;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;

/**
 * A client's record that is not open to this user. For an address with a client or a session, the page names whose
 * record it is, as contact data and the schedule do too. Any other address looks as if there were nothing.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class RecordClosedView extends ErrorPage implements HasErrorParameter<RecordClosed> {

    private final RecordLookService looks;
    private final ClientService clients;
    private final Treatments treatments;

    RecordClosedView(RecordLookService looks, ClientService clients, Treatments treatments) {
        super("shell.error.record_closed");
        this.looks = looks;
        this.clients = clients;
        this.treatments = treatments;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RecordClosed> parameter) {
        var client = parameter.getException().client().or(() -> named(event.getLocation()));
        var name = client.map(id -> clients.names(List.of(id)).get(id));
        if (name.isEmpty()) {
            title(Texts.of("shell.error.not_found"));
            explain(Icons.SEARCH, Texts.of("shell.error.not_found_why"));
            return HttpServletResponse.SC_NOT_FOUND;
        }
        show(client.orElseThrow(), name.get(), event.getLocation());
        return HttpServletResponse.SC_FORBIDDEN;
    }

    private void show(ClientId client, String name, Location wanted) {
        person(name);
        back(Texts.of("shell.error.to_client"), () -> ClientNavigation.open(client));
        var pane = new Pane(Texts.of("shell.error.record_closed"));
        pane.add(ClientNavigation.closedRecord(
                looks, client, name, () -> UI.getCurrent().navigate(wanted.getPathWithQueryParameters())));
        panes(Columns.ONE, pane);
    }

    private Optional<ClientId> named(Location location) {
        var segments = location.getSegments();
        if (segments.size() < 2) {
            return Optional.empty();
        }
        return switch (segments.getFirst()) {
            case "clients" -> Id.parse(segments.get(1), ClientId::new);
            case "sessions" -> Id.parse(segments.get(1), SessionId::new).flatMap(treatments::clientOf);
            default -> Optional.empty();
        };
    }
}
