package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.account.PasskeyService;
import org.tenderpoint.practice.account.SecondFactorService;
import org.tenderpoint.practice.account.SecondFactorService.FactorState;
import org.tenderpoint.practice.account.TooManyTries;
import org.tenderpoint.practice.account.WrongPassword;

/** The user's own second factor: whether there is one, and what can be done about it. */
class FactorSection extends Div {

    /** With fewer recovery codes than that, new ones are due. */
    private static final int FEW = 3;

    private final transient SecondFactorService factors;
    private final transient PasskeyService passkeys;
    private final transient PracticeTime time;
    private final PasswordField password = ComponentWords.of(new PasswordField(Texts.of("practice.mine.old")));

    FactorSection(SecondFactorService factors, PasskeyService passkeys, PracticeTime time) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.time = time;
        addClassNames("section", "flat", "stack", "narrow");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setHelperText(Texts.of("practice.factor.password.help"));
        show();
    }

    private void show() {
        removeAll();
        add(new H2(Texts.of("practice.factor.section")));
        var state = factors.state();
        state.since().ifPresentOrElse(since -> on(state, since), this::off);
    }

    private void off() {
        add(new Paragraph(Texts.of("practice.factor.why")),
                new Div(Buttons.plain(Texts.of("practice.factor.set_up"), event -> enrol())));
    }

    private void on(FactorState state, Instant since) {
        var day = Dates.shortDate(LocalDate.ofInstant(since, time.zone()));
        add(new Paragraph(Texts.of("practice.factor.since", day, state.recoveryCodes())));
        if (state.recoveryCodes() < FEW) {
            add(new NoteBox(State.ADAPT, Texts.of("practice.factor.few"), Texts.of("practice.factor.few.help")));
        }
        var row = div("row wrap",
                Buttons.plain(Texts.of("practice.factor.other"), event -> enrol()),
                Buttons.plain(Texts.of("practice.factor.new_codes"),
                        event -> withPassword(given -> hand(factors.newRecoveryCodes(given)))));
        add(password, row);
        if (passkeys.allowedAt(host())) {
            var list = new PasskeyList(passkeys, time);
            row.add(Buttons.plain(Texts.of("practice.passkey.add"),
                    event -> withPassword(given -> list.make(passkeys.begin(given)))));
            add(list);
        }
        if (state.trustedBrowsers() > 0) {
            add(new Paragraph(Texts.of("practice.factor.browsers", state.trustedBrowsers())),
                    new Div(Buttons.plain(Texts.of("practice.factor.ask_all"), event -> {
                        factors.trustNoBrowser();
                        Toasts.done(Texts.of("practice.factor.asked_all"));
                        show();
                    })));
        }
        if (state.required()) {
            add(paragraph("muted", Texts.of("practice.factor.required")));
        } else {
            row.add(Buttons.quiet(Texts.of("practice.factor.off"), event -> withPassword(given -> {
                factors.turnOff(given);
                Toasts.done(Texts.of("practice.factor.is_off"));
                show();
            })));
        }
    }

    private void hand(List<String> codes) {
        show();
        add(new NoteBox(State.INFO, Texts.of("practice.factor.recovery"), Texts.of("practice.factor.recovery.help")),
                new SecondFactorView.RecoveryCodes(codes),
                new Div(Buttons.print(Texts.of("practice.factor.print"))));
    }

    private void withPassword(Consumer<String> action) {
        password.setInvalid(false);
        try {
            action.accept(password.getValue());
            password.clear();
        } catch (WrongPassword e) {
            refuse("practice.mine.wrong");
        } catch (TooManyTries e) {
            refuse("practice.login.wait.message");
        }
    }

    private void refuse(String key) {
        FieldCheck.show(password, Optional.of(Texts.of(key)));
    }

    private static String host() {
        var request = VaadinServletRequest.getCurrent();
        return request == null ? "" : request.getServerName();
    }

    private static void enrol() {
        UI.getCurrent().navigate(SecondFactorView.class);
    }
}
