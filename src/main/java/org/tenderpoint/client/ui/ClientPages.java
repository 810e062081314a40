package org.tenderpoint.client.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.NavItem;

/** The clients' place in the navigation. */
@Configuration
class ClientPages {

    @Bean
    NavItem clientsPlace() {
        return NavItem.of("client.nav", Icons.PEOPLE, ClientListView.class, 20).covering("clients", "intake-versions");
    }
}
