package org.tenderpoint.screening.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.intake.ui.IntakeNavigation.AfterIntake;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.plan.PlanService;

@Configuration
class ScreeningPages {

    @Bean
    Addressed sessionAddress(PlanService plans) {
        return Addressed.byId(ScreeningNavigation.SESSION, SessionId::new, plans::exists);
    }

    @Bean
    AfterIntake planAfterIntake() {
        return new AfterIntake("screening.action.confirm_then_plan", ScreeningNavigation::planRoute);
    }

    @Bean
    ClientAction planASessionAction() {
        return ClientAction.of("screening.action.plan", "calendar", 40, ScreeningNavigation::planRoute, Role.values());
    }
}
