package org.tenderpoint.client.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The clients' place in the navigation. */
@Configuration(proxyBeanMethods = false)
class ClientPages {

    @Bean
    NavItem clientsPlace() {
        return NavItem.of("client.nav", Icons.PEOPLE, ClientListView.class, 20).covering("clients", "intake-versions");
    }

    @Bean
    Addressed clientAddress(ClientService clients) {
        return Addressed.byId("client", ClientId::new, clients::exists);
    }

    /** The trail's address as text: the trail knows the clients by name only, and no package imports the trail. */
    @Bean
    ClientAction looksAction() {
        return ClientAction.of("client.action.looks", "eye", -3, client -> "audit/clients/" + client, Role.MANAGER)
                .alsoAfterDeath();
    }

    @Bean
    ClientAction rightsAction() {
        return ClientAction.of("client.action.rights", "key", -2, client -> ClientNavigation.route(client) + "/rights",
                Role.MANAGER)
                .alsoAfterDeath();
    }

    @Bean
    ClientAction deathAction() {
        return ClientAction.of("client.action.death", "info", -1, client -> ClientNavigation.route(client) + "/death",
                Role.THERAPIST, Role.MANAGER)
                .alsoAfterDeath();
    }

    @Bean
    SettingsPage retention() {
        return new SettingsPage(
                RetentionView.ROUTE, "client.retention.title", "client.retention.setting");
    }

    @Bean
    SettingsPage archive() {
        return new SettingsPage(
                ArchiveView.ROUTE, "client.archive.title", "client.archive.setting");
    }

    @Bean
    ClientAction copyAction() {
        return ClientAction.of("copy.page", "document", -4, client -> ClientNavigation.route(client) + "/copy",
                Role.THERAPIST, Role.MANAGER)
                .alsoAfterDeath();
    }
}
