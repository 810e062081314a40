package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.intake.ui.IntakeNavigation;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.ClientId;

/** Whether anything else has changed since the intake; what has, is changed there. */
class NothingElse extends Section {

    NothingElse(Checkbox nothingElse, ClientId client) {
        addClassNames("section", "stack");
        var help = new Span(Texts.of("screening.arrival.nothing_else.help"));
        help.addClassNames("muted", "small");
        add(
                new H2(Texts.of("screening.arrival.standing")),
                nothingElse,
                help,
                new Anchor(IntakeNavigation.route(client), Texts.of("screening.arrival.something_changed")));
    }
}
