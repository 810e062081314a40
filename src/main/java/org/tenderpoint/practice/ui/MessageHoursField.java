package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.shared.MessageHours;
import org.tenderpoint.shared.Texts;

/** From when until when messages may go to clients. */
class MessageHoursField extends Div {

    private final TimePicker from = time("practice.settings.messages.from");
    private final TimePicker until = time("practice.settings.messages.until");

    MessageHoursField() {
        var label = new Span(Texts.of("practice.settings.messages"));
        var times = new Div(from, until);
        times.addClassNames("row", "wrap", "tight", "top");
        add(label, times);
        addClassNames("stack", "tight", "message-hours");
    }

    void show(MessageHours hours) {
        from.setValue(hours.from());
        until.setValue(hours.until());
    }

    /** What is typed, or empty, with the reason beside it. */
    Optional<MessageHours> value() {
        boolean right = from.getValue() != null && until.getValue() != null && from.getValue().isBefore(until.getValue());
        until.setInvalid(!right);
        until.setErrorMessage(Texts.of("practice.settings.messages.wrong"));
        return right ? Optional.of(new MessageHours(from.getValue(), until.getValue())) : Optional.empty();
    }

    private static TimePicker time(String key) {
        var field = new TimePicker(Texts.of(key));
        field.setLocale(Locale.UK);
        field.setStep(Duration.ofMinutes(30));
        return field;
    }
}
