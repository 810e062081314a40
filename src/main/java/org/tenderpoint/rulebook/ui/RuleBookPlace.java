package org.tenderpoint.rulebook.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.FirstStep.FirstStepStanding;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.rulebook.RuleBookService;
import org.tenderpoint.rulebook.SignOffService;

@Configuration(proxyBeanMethods = false)
class RuleBookPlace {

    @Bean
    NavItem rulesPlace() {
        return NavItem.of("rulebook.nav", Icons.BOOK, RulesView.class, 60).covering("rules").forRoles("THERAPIST",
                "MANAGER");
    }

    @Bean
    FirstStep rulesSigned(SignOffService signOffs) {
        return new FirstStep(70, "rulebook.first", SignOffView.class, () -> {
            var signed = signOffs.standing();
            return signed.isEmpty()
                    ? FirstStepStanding.pressing("rulebook.first.open")
                    : FirstStepStanding.done("rulebook.first.done", signed.getLast().name());
        });
    }

    @Bean
    Addressed ruleAddress(RuleBookService rules) {
        return new Addressed("rule", id -> rules.byId(id).isPresent());
    }
}
