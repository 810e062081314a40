package org.tenderpoint.rulebook.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.FirstStep.FirstStepStanding;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.rulebook.ResponsibilityService;
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
    FirstStep responsibleNamed(ResponsibilityService responsibility, PracticeService practices) {
        return new FirstStep(65, "rulebook.responsible.first", ResponsibleView.class,
                () -> ResponsibleWords.standing(responsibility.current(), practices.current()));
    }

    @Bean
    FirstStep rulesSigned(SignOffService signOffs) {
        return new FirstStep(70, "rulebook.first", SignOffView.class, () -> {
            var sections = signOffs.sections();
            return SignOffWords.missing(sections).isEmpty()
                    ? FirstStepStanding.done("rulebook.first.done")
                    : FirstStepStanding.pressing("rulebook.first.open", SignOffWords.missing(sections));
        });
    }

    @Bean
    Addressed ruleAddress(RuleBookService rules) {
        return new Addressed("rule", id -> rules.byId(id).isPresent());
    }
}
