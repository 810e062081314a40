package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.tenderpoint.platform.MessageHours;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.KeptFields;
import org.tenderpoint.platform.ui.TimeField;

/** From when until when messages may go to clients. */
class MessageHoursField extends Div {

    private final TimeField from = time("practice.settings.messages.from");
    private final TimeField until = time("practice.settings.messages.until");

    MessageHoursField() {
        var label = new Span(Texts.of("practice.settings.messages"));
        var times = new Div(from, until);
        times.addClassNames("row", "wrap", "tight", "top");
        add(label, times);
        addClassNames("stack", "tight", "message-hours");
    }

    /** Writes the times by another country's clock. */
    void write(Formats formats) {
        from.write(formats);
        until.write(formats);
    }

    void show(MessageHours hours) {
        from.setValue(hours.from());
        until.setValue(hours.until());
    }

    /** What is typed survives, by these. */
    void kept(KeptFields fields) {
        fields.field("messages_from", LocalTime.class, from).field("messages_until", LocalTime.class, until);
    }

    /** What is typed, or empty, with the reason beside it. */
    Optional<MessageHours> value() {
        boolean right = from.getValue() != null && until.getValue() != null
                && from.getValue().isBefore(until.getValue());
        boolean read = !from.refusesUnread() & !until.refusesUnread();
        if (read) {
            until.setInvalid(!right);
            until.setErrorMessage(Texts.of("practice.settings.messages.wrong"));
        }
        return right ? Optional.of(new MessageHours(from.getValue(), until.getValue())) : Optional.empty();
    }

    private static TimeField time(String key) {
        return new TimeField(Texts.of(key), Duration.ofMinutes(30));
    }
}
