package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.account.FirstAccount;
import org.tenderpoint.practice.account.PasswordRules;

/** The first account: who sets the practice up. */
class AccountForm extends Div {

    private final TextField name = new TextField(Texts.of("practice.account.name"));
    private final TextField login = new TextField(Texts.of("practice.account.login"));
    private final PasswordField password = new PasswordField(Texts.of("practice.account.password"));
    private final Checkbox treatsClients = new Checkbox(Texts.of("practice.account.treats"), true);
    private final Binder<FirstAccount> binder = new Binder<>(FirstAccount.class);

    /** @param practiceName the practice's name as typed so far, which must not be the password */
    AccountForm(Supplier<String> practiceName) {
        addClassName("form");
        name.addClassName("whole");
        password.addClassName("whole");
        treatsClients.addClassName("whole");
        name.setAutocomplete(Autocomplete.NAME);
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setHelperText(Texts.of("practice.account.login.help"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Texts.of("practice.account.password.help"));
        add(name, login, password, treatsClients);
        binder.forField(name)
                .asRequired(Texts.of("practice.field.missing"))
                .withValidator((typed, context) -> result(NewUser.nameProblem(typed)))
                .bind("name");
        binder.forField(login)
                .asRequired(Texts.of("practice.field.missing"))
                .withValidator((typed, context) -> result(NewUser.loginProblem(typed)))
                .bind("login");
        binder.forField(password)
                .asRequired(Texts.of("practice.password.short"))
                .withValidator((typed, context) -> result(
                        PasswordRules.problem(typed, List.of(practiceName.get(), name.getValue(), login.getValue()))))
                .bind("password");
        binder.forField(treatsClients).bind("treatsClients");
        // a Binder starts out by clearing what it binds
        treatsClients.setValue(true);
    }

    /** What is typed, or empty, with the reason beside each field that is not right. */
    Optional<FirstAccount> value() {
        return Checked.value(binder);
    }

    private static ValidationResult result(Optional<String> problem) {
        return problem.map(ValidationResult::error).orElseGet(ValidationResult::ok);
    }
}
