package org.tenderpoint.intake.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The addresses of confirmed intakes, and the settings that belong to intakes. */
@Configuration(proxyBeanMethods = false)
class IntakePages {

    @Bean
    Addressed intakeVersionAddress(IntakeService intakes) {
        return Addressed.byId("version", IntakeVersionId::new, intakes::exists);
    }

    @Bean
    SettingsPage consentTexts() {
        return new SettingsPage(
                "consent-texts", "intake.consent_texts.title", "intake.consent_texts.setting");
    }

    @Bean
    SettingsPage ownQuestions() {
        return new SettingsPage(OwnQuestionsView.ROUTE, "intake.own.settings.title", "intake.own.settings.setting");
    }

    @Bean
    ClientAction intakeOfClientAction(IntakeService intakes) {
        return ClientAction.of("intake.action", "document", 50, IntakeNavigation::route, Role.THERAPIST)
                .until(client -> intakes.status(client) == IntakeService.IntakeStatus.COMPLETE);
    }

    @Bean
    ClientAction selfIntakeOfClientAction() {
        return ClientAction.of("intake.self.action", "send", 4, IntakeNavigation::selfIntakeRoute, Role.values());
    }

    @Bean
    ClientAction clearanceOfClientAction() {
        return ClientAction.of("intake.clearance.action", "doctor", 10, IntakeNavigation::clearanceRoute,
                Role.THERAPIST, Role.FRONT_DESK);
    }

    @Bean
    ClientAction consentOfClientAction() {
        return ClientAction.of("intake.consent.action", "hand", 5, IntakeNavigation::consentRoute, Role.values());
    }
}
