package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Unfolding;

/** A planned session that will not take place: cancelled with a reason, or the client did not come. */
class CallingOff extends Section {

    private static final int LONGEST = 500;

    CallingOff(Consumer<String> cancel, Runnable missed) {
        addClassNames("section", "stack");
        var reason = new TextField(Texts.of("screening.plan.cancel.reason"));
        var go = Buttons.danger(Texts.of("screening.plan.cancel.go"), event -> {
            var text = PlainText.line(reason.getValue());
            var problem = text.isEmpty()
                    ? Optional.of(Texts.of("screening.override.refused.no_reason"))
                    : PlainText.problem(text, LONGEST);
            reason.setInvalid(problem.isPresent());
            reason.setErrorMessage(problem.orElse(""));
            if (problem.isEmpty()) {
                cancel.accept(text);
            }
        });
        var absent = Buttons.plain(Texts.of("screening.plan.missed.go"), event -> missed.run());
        add(
                new H2(Texts.of("screening.plan.off")),
                new Unfolding(Texts.of("screening.plan.cancel"), reason, go),
                new Unfolding(Texts.of("screening.plan.missed.open"), absent));
    }
}
