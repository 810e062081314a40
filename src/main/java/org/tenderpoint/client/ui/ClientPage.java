package org.tenderpoint.client.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.tenderpoint.client.ClientRecord;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Avatar;
import org.tenderpoint.platform.ui.Page;

/** A page about the client whose id stands in its address: headed by their name, with a way back to them. */
abstract class ClientPage extends Page implements BeforeEnterObserver {

    private final transient ClientService clients;
    private final String what;

    /** @param what key of what the page is for, which is also its title in the browser */
    ClientPage(String what, ClientService clients) {
        super(what);
        this.what = what;
        this.clients = clients;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ClientNavigation.opened(event, clients, client -> {
            title(client.details().name());
            subtitle(Texts.of(what));
            lead(new Avatar(client.details().name()).accented());
            back(Texts.of("client.back_to_client"), () -> ClientNavigation.open(client.id()));
            show(client);
        });
    }

    /** Fills the panes. */
    abstract void show(ClientRecord client);
}
