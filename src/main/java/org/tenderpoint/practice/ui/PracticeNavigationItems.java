package org.tenderpoint.practice.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;

/** The practice's places in the navigation. */
@Configuration(proxyBeanMethods = false)
class PracticeNavigationItems {

    @Bean
    NavItem people() {
        return NavItem.of("practice.people.nav", Icons.PERSON, PeopleView.class, 920)
                .forRoles("MANAGER")
                .covering("users");
    }

    @Bean
    NavItem settings() {
        return NavItem.of("practice.settings.nav", Icons.SETTINGS, SettingsView.class, 930)
                .forRoles("MANAGER")
                .covering("settings");
    }
}
