package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FieldCheck;

/** Puts the session off, with a reason and, where it is known, the day from which the client may come. */
class Deferral extends Div {

    /** @param sessionDay the client comes on a later one */
    Deferral(Supplier<LocalDate> sessionDay, BiConsumer<String, Optional<LocalDate>> putOff) {
        addClassName("deferral");
        var reason = new TextField(Texts.of("screening.defer.reason"));
        var from = new DayField(Texts.of("screening.defer.from"));
        var go = Buttons.danger(Texts.of("screening.defer.go"), event -> {
            var text = PlainText.line(reason.getValue());
            boolean given = FieldCheck.right(
                    reason, !text.isEmpty(), Texts.of("screening.override.refused.no_reason"));
            boolean later = !from.refusesUnread() && FieldCheck.right(
                    from, from.getOptionalValue().filter(day -> !day.isAfter(sessionDay.get())).isEmpty(),
                    Texts.of("screening.defer.from.early"));
            if (given && later) {
                putOff.accept(text, from.getOptionalValue());
            }
        });
        add(new Disclosure(
                Texts.of("screening.defer.open"), new Paragraph(Texts.of("screening.defer.explain")), reason, from,
                go));
    }
}
