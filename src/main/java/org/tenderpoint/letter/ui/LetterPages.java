package org.tenderpoint.letter.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.ClientAction;
import org.tenderpoint.letter.LetterService;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.practice.Role;

/** The addresses of letters. */
@Configuration(proxyBeanMethods = false)
class LetterPages {

    @Bean
    Addressed letterAddress(LetterService letters) {
        return Addressed.byId("letter", LetterId::new, letters::exists);
    }

    @Bean
    ClientAction lettersAction() {
        return ClientAction.of("letter.list.action", "document", 8, LetterNavigation::listRoute, Role.THERAPIST,
                Role.MANAGER)
                .alsoAfterDeath();
    }
}
