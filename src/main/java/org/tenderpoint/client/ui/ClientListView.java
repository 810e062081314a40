package org.tenderpoint.client.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;

/** All clients: find as you type. */
@Route("clients")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class ClientListView extends Page {

    private final ClientFinder finder;
    private final EmptyState.Place nothing = new EmptyState.Place();

    ClientListView(ClientService clients, CurrentUser user) {
        super("client.list.title");
        finder = new ClientFinder(clients, ClientNavigation::open);
        finder.onCount(this::show);
        var add = Buttons.with(Icons.PLUS,
                Buttons.primary(Texts.of("client.list.add"), click -> ClientNavigation.add()));
        var comeBack = Buttons.plain(Texts.of("client.list.come_back"), click -> ClientNavigation.comeBack());
        if (user.has(Role.FRONT_DESK) || user.has(Role.MANAGER)) {
            actions(comeBack,
                    Buttons.plain(Texts.of("client.duplicates.title"), click -> ClientNavigation.duplicates()), add);
        } else {
            actions(comeBack, add);
        }
        var pane = styled(new Pane(Texts.of("client.list.title")).top(finder.searchBar()).with(nothing, finder.list()),
                "client-list");
        panes(Columns.ONE, pane);
        finder.refresh();
        UpToDate.keep(this, UpToDate.Changes.NONE, finder::refresh);
    }

    private void show(int count) {
        subtitle(Texts.of(finder.archived() ? "client.list.count_archived" : "client.list.count", count));
        nothing.show(count, finder.list(), () -> finder.searching() ? nobodyFound() : nobodyYet());
    }

    private EmptyState nobodyFound() {
        return new EmptyState(
                Icons.SEARCH,
                Texts.of("client.list.nobody_found"),
                Texts.of("client.list.nobody_found_why"),
                Buttons.plain(Texts.of("client.list.add"), click -> ClientNavigation.add()));
    }

    private EmptyState nobodyYet() {
        return finder.archived()
                ? new EmptyState(Icons.ARCHIVE, Texts.of("client.list.none_archived"),
                        Texts.of("client.list.none_archived_why"))
                : new EmptyState(
                        Icons.PEOPLE,
                        Texts.of("client.list.empty"),
                        Texts.of("client.list.empty_why"),
                        Buttons.plain(Texts.of("client.list.add"), click -> ClientNavigation.add()));
    }
}
