package org.tenderpoint.daysheet.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The page of the day sheets among the settings. */
@Configuration(proxyBeanMethods = false)
class DaySheetPages {

    @Bean
    SettingsPage daySheetsPage() {
        return new SettingsPage(DaySheetView.ROUTE, "daysheet.title", "daysheet.setting");
    }
}
