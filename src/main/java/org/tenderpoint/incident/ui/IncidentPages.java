package org.tenderpoint.incident.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** Lists the book of incidents among the settings. */
@Configuration(proxyBeanMethods = false)
class IncidentPages {

    @Bean
    SettingsPage incidentBook() {
        return new SettingsPage(IncidentNavigation.BOOK, "incident.title", "incident.setting");
    }
}
