package org.tenderpoint.shell;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.FirstStepsService;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The page that keeps the first steps after they were put away from Today. */
@Route(FirstStepsView.ROUTE)
@RolesAllowed("MANAGER")
class FirstStepsView extends Page {

    static final String ROUTE = "settings/first-steps";

    FirstStepsView(FirstStepsService service, ObjectProvider<FirstStep> steps) {
        super("shell.first.title");
        back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
        var pane = new Pane(Texts.of("shell.first.title")).with(new FirstSteps(service, steps, false, () -> {}));
        panes(Columns.ONE, pane);
    }

    /** Lists this page among the settings. */
    @Configuration(proxyBeanMethods = false)
    static class FirstStepsPlace {

        @Bean
        SettingsPage firstSteps() {
            return new SettingsPage(ROUTE, "shell.first.title", "shell.first.setting");
        }
    }
}
