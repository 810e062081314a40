package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.account.LoginTaken;
import org.tenderpoint.practice.account.UserService;

/** Gives someone an account, and shows the link by which that person chooses a password. */
class InviteForm extends Div {

    private final transient UserService users;
    private final transient Runnable invited;
    private final TextField name = new TextField(Texts.of("practice.people.name"));
    private final TextField login = new TextField(Texts.of("practice.account.login"));
    private final RolesField roles = new RolesField();

    InviteForm(UserService users, Runnable invited) {
        this.users = users;
        this.invited = invited;
        addClassNames("stack", "narrow");
        add(
                new H2(Texts.of("practice.people.invite")),
                new Paragraph(Texts.of("practice.people.invite.help")),
                name,
                login,
                roles,
                new Div(Buttons.primary(Texts.of("practice.people.invite.make"), event -> invite())));
    }

    private void invite() {
        boolean nameRight = right(name, NewUser.nameProblem(name.getValue()));
        boolean loginRight = right(login, NewUser.loginProblem(login.getValue()));
        if (!roles.right() || !nameRight || !loginRight) {
            return;
        }
        try {
            var person = new NewUser(name.getValue(), login.getValue(), roles.getValue());
            var link = users.invite(person);
            invited.run();
            removeAll();
            add(new LinkBox(person.name(), link));
        } catch (LoginTaken e) {
            right(login, Optional.of(Texts.of("practice.people.taken")));
        }
    }

    private static boolean right(TextField field, Optional<String> problem) {
        field.setErrorMessage(problem.orElse(""));
        field.setInvalid(problem.isPresent());
        return problem.isEmpty();
    }
}
