package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.SettingsPage;

/** The ways to settings that have a page of their own. */
class MoreSettings extends Div {

    MoreSettings(List<SettingsPage> pages) {
        addClassNames("section", "flat", "stack");
        add(new H2(Texts.of("practice.settings.more")));
        pages.forEach(page -> {
            var why = new Span(page.why());
            why.addClassNames("muted", "small");
            var line = new Div(new Anchor(page.route(), page.title()), why);
            line.addClassNames("stack", "tight");
            add(line);
        });
    }
}
