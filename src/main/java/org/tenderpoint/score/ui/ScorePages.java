package org.tenderpoint.score.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

@Configuration(proxyBeanMethods = false)
class ScorePages {

    @Bean
    SettingsPage measures() {
        return new SettingsPage(
                MeasuresView.ROUTE, "score.measures.title", "score.measures.setting");
    }
}
