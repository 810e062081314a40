package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Predicate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.practice.account.TooManyTries;

/** All that a locked screen shows: who is signed in, and the password field. */
class LockScreen extends Div {

    private final PasswordField password = ComponentWords.of(new PasswordField(Texts.of("shell.lock.password")));
    private final transient Predicate<String> opens;

    /**
     * @param opens tests whether this password opens the screen, and opens it if so
     * @param leave signs out, so that somebody else can sign in
     */
    LockScreen(String name, Predicate<String> opens, Runnable leave) {
        this.opens = opens;
        addClassNames("bare", "lock-screen");
        var brand = span("bare-brand", Texts.of("shell.product"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        password.setAutofocus(true);
        var open = Buttons.primary(Texts.of("shell.lock.open"), event -> open());
        open.addClickShortcut(Key.ENTER).listenOn(this);
        var card = div("bare-card",
                brand, new H1(Texts.of("shell.lock.title")), new Paragraph(Texts.of("shell.lock.why", name)), password,
                open,
                Buttons.quiet(Texts.of("shell.lock.other"), event -> leave.run()));
        add(card);
    }

    void focus() {
        password.focus();
    }

    private void open() {
        var typed = password.getValue();
        password.clear();
        try {
            if (!opens.test(typed)) {
                say(Texts.of("shell.lock.wrong"));
            }
        } catch (TooManyTries e) {
            say(Texts.of("practice.login.wait.message"));
        }
    }

    private void say(String problem) {
        FieldCheck.wrong(password, problem);
    }
}
