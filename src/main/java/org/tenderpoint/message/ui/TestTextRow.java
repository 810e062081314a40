package org.tenderpoint.message.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.tenderpoint.message.phone.PhoneRefused;
import org.tenderpoint.message.phone.PhoneService;
import org.tenderpoint.message.phone.TextState;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TextFields;

/** A text to a number that the manager types, and what became of it. */
class TestTextRow extends Div {

    private final transient PhoneService phones;
    private final TextField number = TextFields.line(Texts.of("message.phone.test.number"));
    private final Button test = Buttons.soft(Texts.of("message.phone.test"), _ -> send());
    private final PhoneWait wait = new PhoneWait(test);
    private final Div said = div("stack");

    TestTextRow(PhoneService phones) {
        this.phones = phones;
        addClassName("stack");
        said.getElement().setAttribute("role", "status");
        number.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        number.addValueChangeListener(_ -> look());
        add(div("row wrap top", number, test), wait, said);
    }

    /** Says below the number how it is understood. */
    private boolean look() {
        var read = phones.number(number.getValue());
        FieldCheck.right(number, read.isPresent() || number.getValue().isBlank(),
                Texts.of("message.phone.number.wrong"));
        number.setHelperText(read.map(written -> Texts.of("message.phone.number.said", written)).orElse(""));
        return read.isPresent();
    }

    private void send() {
        if (!look()) {
            FieldCheck.show(number, Optional.of(Texts.of("message.phone.number.wrong")));
            return;
        }
        said.removeAll();
        wait.waitFor(phones.sendTest(number.getValue()), id -> {
            say(Texts.of("message.phone.test.taken"));
            offerLook(id);
        }, why -> say(PhoneWait.words(why)));
    }

    private void offerLook(String id) {
        said.add(new Div(Buttons.plain(Texts.of("message.phone.test.look"), _ -> becameOf(id))));
    }

    private void becameOf(String id) {
        said.removeAll();
        wait.waitFor(phones.becameOf(id), state -> showState(id, state), why -> {
            say(PhoneWait.words(why));
            offerLook(id);
        });
    }

    private void showState(String id, Optional<TextState> state) {
        say(state.map(TestTextRow::words).orElseGet(() -> Texts.of("message.phone.test.unknown")));
        if (state.filter(one -> one instanceof TextState.Waiting || one instanceof TextState.Sent).isPresent()) {
            offerLook(id);
        }
    }

    private static String words(TextState state) {
        return switch (state) {
            case TextState.Waiting _ -> Texts.of("message.phone.test.waiting");
            case TextState.Sent _ -> Texts.of("message.phone.test.sent");
            case TextState.Delivered _ -> Texts.of("message.phone.test.delivered");
            case TextState.Failed failed -> new PhoneRefused(failed.trouble()).words();
        };
    }

    private void say(String words) {
        said.removeAll();
        said.add(new Paragraph(words));
    }
}
