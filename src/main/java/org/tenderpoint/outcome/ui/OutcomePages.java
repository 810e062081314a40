package org.tenderpoint.outcome.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The figures in the navigation. */
@Configuration(proxyBeanMethods = false)
class OutcomePages {

    static final String RECOUNT = "outcomes/recount";

    @Bean
    SettingsPage recount() {
        return new SettingsPage(RECOUNT, "outcome.recount.title", "outcome.recount.setting");
    }

    @Bean
    NavItem outcomesPlace() {
        return NavItem.of("outcome.nav", Icons.CHART, OutcomesView.class, 50)
                .forRoles("THERAPIST", "MANAGER")
                .covering("outcomes");
    }

    @Bean
    ClientAction clientCourseAction() {
        return ClientAction.of("outcome.course.action", "chart", 7, OutcomeNavigation::courseRoute,
                Role.THERAPIST, Role.MANAGER)
                .alsoAfterDeath();
    }
}
