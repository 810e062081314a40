package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FieldCheck;

/** Cancels a session that will not take place, with a reason. */
class CallingOff extends Section {

    private static final int LONGEST = 500;

    /** @param further what else it may have come to */
    CallingOff(Consumer<String> cancel, Component... further) {
        addClassNames("section", "stack");
        var reason = new TextField(Texts.of("screening.plan.cancel.reason"));
        var go = Buttons.danger(Texts.of("screening.plan.cancel.go"),
                event -> FieldCheck.line(reason, LONGEST, Texts.of("screening.override.refused.no_reason"))
                        .ifPresentOrElse(cancel, reason::focus));
        add(new Disclosure(Texts.of("screening.plan.cancel"), reason, go));
        add(further);
    }
}
