package org.tenderpoint.imports.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The page of imports among the settings. */
@Configuration(proxyBeanMethods = false)
class ImportPages {

    @Bean
    SettingsPage importPage() {
        return new SettingsPage(ImportView.ROUTE, "imports.title", "imports.setting");
    }
}
