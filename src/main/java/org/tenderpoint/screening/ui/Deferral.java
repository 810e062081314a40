package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;

/** Puts the session off, with a reason. */
class Deferral extends Div {

    Deferral(Consumer<String> putOff) {
        addClassName("deferral");
        var reason = new TextField(Texts.of("screening.defer.reason"));
        var go = Buttons.danger(Texts.of("screening.defer.go"), event -> {
            var text = PlainText.line(reason.getValue());
            reason.setInvalid(text.isEmpty());
            reason.setErrorMessage(Texts.of("screening.override.refused.no_reason"));
            if (!text.isEmpty()) {
                putOff.accept(text);
            }
        });
        add(new Disclosure(
                Texts.of("screening.defer.open"), new Paragraph(Texts.of("screening.defer.explain")), reason, go));
    }
}
