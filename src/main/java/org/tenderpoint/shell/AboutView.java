package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.about.AboutProgram;
import org.tenderpoint.platform.about.ShippedParts.Part;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FileLink;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The running version, what helps somebody who gives support, and the licences of the libraries. */
@Route(AboutView.ROUTE)
@RolesAllowed("MANAGER")
class AboutView extends Page {

    static final String ROUTE = "settings/about";

    AboutView(AboutProgram program, PracticeTime time) {
        super("shell.about.title");
        back(Texts.of("practice.settings.title"), PracticeNavigation::openSettings);
        var version = program.version();
        var unknown = Texts.of("shell.about.unknown");
        var facts = section(
                fact("version", version.number().orElse(unknown)),
                fact("built",
                        version.built().map(at -> Dates.in(time.zone()).dateTime(at, time.now())).orElse(unknown)),
                fact("commit", version.commit().orElse(unknown)),
                fact("java", version.java()),
                fact("database", version.database()));
        program.changes().ifPresent(changes -> facts.add(changes(changes)));
        var pane = new Pane(Texts.of("shell.about.title")).padded();
        pane.add(facts, section(new Paragraph(Texts.of("shell.about.licence")), parts(program.parts())));
        panes(Columns.ONE, pane);
    }

    private static Div section(Component... inside) {
        return div("section flat stack", inside);
    }

    private static Div fact(String key, String value) {
        var name = span("muted", Texts.of("shell.about." + key));
        var said = new Span(value);
        return div("stack tight", name, said);
    }

    private static Anchor changes(String text) {
        return styled(new Anchor(
                FileLink.file(
                        Texts.of("shell.about.changes_name"), "text/plain",
                        () -> text.getBytes(StandardCharsets.UTF_8)),
                Texts.of("shell.about.changes")), "button-link");
    }

    private static Div parts(List<Part> parts) {
        if (parts.isEmpty()) {
            return new Div(new Paragraph(Texts.of("shell.about.no_parts")));
        }
        return Disclosure.later(Texts.of("shell.about.parts", parts.size()), () -> lines(parts.stream().map(
                part -> Texts.of("shell.about.part", part.name(), part.version(), part.licences()))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        SettingsPage about() {
            return new SettingsPage(ROUTE, "shell.about.title", "shell.about.setting");
        }
    }
}
