package org.tenderpoint.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;
import org.tenderpoint.rulebook.ui.RuleBookNavigation;

/** Lists the page of who answers for the program among the settings; here, since the rule book knows no feature. */
@Configuration(proxyBeanMethods = false)
class ResponsiblePlace {

    @Bean
    SettingsPage responsiblePage() {
        return new SettingsPage(
                RuleBookNavigation.RESPONSIBLE, "rulebook.responsible", "rulebook.responsible.setting");
    }
}
