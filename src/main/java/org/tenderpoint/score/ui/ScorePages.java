package org.tenderpoint.score.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

@Configuration(proxyBeanMethods = false)
class ScorePages {

    @Bean
    SettingsPage measures() {
        return new SettingsPage(
                MeasuresView.ROUTE, Texts.of("score.measures.title"), Texts.of("score.measures.setting"));
    }
}
