package org.tenderpoint.outcome.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.NavItem;

/** Where the figures stand in the navigation. */
@Configuration
class OutcomePages {

    @Bean
    NavItem outcomesPlace() {
        return NavItem.of("outcome.nav", Icons.CHART, OutcomesView.class, 50)
                .forRoles("THERAPIST", "MANAGER")
                .covering("outcomes");
    }
}
