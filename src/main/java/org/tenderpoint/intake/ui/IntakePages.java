package org.tenderpoint.intake.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.shared.id.IntakeVersionId;
import org.tenderpoint.shared.ui.Addressed;

/** The addresses of confirmed intakes. */
@Configuration
class IntakePages {

    @Bean
    Addressed intakeVersionAddress(IntakeService intakes) {
        return Addressed.byId("version", IntakeVersionId::new, intakes::exists);
    }
}
