package org.tenderpoint.aim.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.practice.Role;

@Configuration(proxyBeanMethods = false)
class AimPages {

    @Bean
    ClientAction aimsAction() {
        return ClientAction.of("aim.action", "ok", 6, AimNavigation::route, Role.THERAPIST);
    }
}
