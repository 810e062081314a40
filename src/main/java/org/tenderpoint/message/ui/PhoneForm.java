package org.tenderpoint.message.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.tenderpoint.message.phone.PhoneRefused;
import org.tenderpoint.message.phone.PhoneRefused.PhoneTrouble;
import org.tenderpoint.message.phone.PhoneService;
import org.tenderpoint.message.phone.PhoneService.ConnectResult;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;

/** Address, user and password as the application on the phone shows them. All three are typed each time. */
class PhoneForm extends Div {

    private final transient PhoneService phones;
    private final transient Runnable changed;
    private final TextField address = TextFields.line(Texts.of("message.phone.address"));
    private final TextField user = TextFields.line(Texts.of("message.phone.user"));
    private final PasswordField password = new PasswordField(Texts.of("message.phone.password"));
    private final Button connect = Buttons.primary(Texts.of("message.phone.connect"), _ -> connect());
    private final PhoneWait wait = new PhoneWait(connect);

    /** @param changed called once a phone is set up */
    PhoneForm(PhoneService phones, Runnable changed) {
        this.phones = phones;
        this.changed = changed;
        addClassNames("section", "flat", "stack");
        address.setHelperText(Texts.of("message.phone.address.help", PhoneService.EXAMPLE));
        user.setAutocomplete(Autocomplete.OFF);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Texts.of("message.phone.password.help"));
        add(new H2(Texts.of("message.phone.set")), div("form", address, user, password), new Div(connect), wait);
    }

    private void connect() {
        var wrong = phones.addressProblem(address.getValue());
        FieldCheck.show(address, wrong);
        boolean named = FieldCheck.right(user,
                filled(user, PhoneService.USER_LENGTH) && !user.getValue().contains(":"),
                Texts.of("message.phone.user.missing"));
        boolean known = FieldCheck.right(password,
                !password.getValue().isBlank() && password.getValue().length() <= PhoneService.PASSWORD_LENGTH,
                Texts.of("message.phone.password.missing"));
        if (wrong.isPresent() || !named || !known) {
            return;
        }
        asking(true);
        wait.cancellable(() -> {
            asking(false);
            changed.run();
        }).waitFor(phones.connect(address.getValue(), user.getValue(), password.getValue()), this::connected,
                this::refused);
    }

    /** The fields stay as they are while the connection is tried. */
    private void asking(boolean now) {
        address.setReadOnly(now);
        user.setReadOnly(now);
        password.setReadOnly(now);
    }

    private void connected(ConnectResult what) {
        asking(false);
        if (what == ConnectResult.SET_UP) {
            address.clear();
            user.clear();
            password.clear();
            Toasts.done(Texts.of("message.phone.connected"));
        }
        changed.run();
    }

    private static boolean filled(TextField field, int most) {
        return !field.getValue().isBlank() && field.getValue().length() <= most;
    }

    private void refused(Optional<PhoneRefused> why) {
        asking(false);
        boolean signIn = why.filter(refused -> refused.trouble() == PhoneTrouble.PHONE_SIGN_IN).isPresent();
        FieldCheck.wrong(signIn ? password : address, PhoneWait.words(why));
    }
}
