package org.tenderpoint.client.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.ui.Addressed;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.NavItem;

/** The clients' place in the navigation. */
@Configuration
class ClientPages {

    @Bean
    NavItem clientsPlace() {
        return NavItem.of("client.nav", Icons.PEOPLE, ClientListView.class, 20).covering("clients", "intake-versions");
    }

    @Bean
    Addressed clientAddress(ClientService clients) {
        return Addressed.byId("client", ClientId::new, clients::exists);
    }
}
