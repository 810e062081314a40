package org.tenderpoint.rulebook.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.rulebook.RuleBookService;

@Configuration(proxyBeanMethods = false)
class RuleBookPlace {

    @Bean
    NavItem rulesPlace() {
        return NavItem.of("rulebook.nav", Icons.BOOK, RulesView.class, 60).covering("rules").forRoles("THERAPIST",
                "MANAGER");
    }

    @Bean
    Addressed ruleAddress(RuleBookService rules) {
        return new Addressed("rule", id -> rules.byId(id).isPresent());
    }
}
