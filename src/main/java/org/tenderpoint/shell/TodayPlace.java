package org.tenderpoint.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;

/** Puts the start page into the navigation. */
@Configuration(proxyBeanMethods = false)
class TodayPlace {

    @Bean
    NavItem startPage() {
        return NavItem.of("shell.today.title", Icons.CALENDAR, TodayView.class, 10).covering("", "sessions", "plan",
                "incidents");
    }
}
