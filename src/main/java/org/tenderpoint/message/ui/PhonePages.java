package org.tenderpoint.message.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The page of the practice's own phone among the settings. */
@Configuration(proxyBeanMethods = false)
class PhonePages {

    @Bean
    SettingsPage phonePage() {
        return new SettingsPage(PhoneView.ROUTE, "message.phone.title", "message.phone.setting");
    }
}
