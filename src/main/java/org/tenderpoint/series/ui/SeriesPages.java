package org.tenderpoint.series.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.practice.Role;

@Configuration(proxyBeanMethods = false)
class SeriesPages {

    @Bean
    ClientAction seriesAction() {
        return ClientAction.of("series.action", "calendar", 8, SeriesNavigation::planRoute, Role.THERAPIST);
    }
}
