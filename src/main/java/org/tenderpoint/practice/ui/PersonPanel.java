package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.SignInLink;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.account.UserService.LastManager;

/** One person: name, roles, trainings, a new link, leaving and coming back. */
class PersonPanel extends Div {

    private transient UserRecord user;
    private final transient UserService users;
    private final transient Runnable changed;
    private final TextField name = new TextField(Texts.of("practice.people.name"));
    private final TextField email = new TextField(Texts.of("practice.people.email"));
    private final RolesField roles = new RolesField();
    private final Div message = new Div();

    PersonPanel(UserRecord user, UserService users, Trainings trainings, LocalDate today, Runnable changed) {
        this.user = user;
        this.users = users;
        this.changed = changed;
        addClassNames("stack");
        name.setValue(user.name());
        email.setValue(user.email());
        email.setHelperText(Texts.of("practice.people.email.help"));
        roles.setValue(user.roles());
        add(message, new H2(user.name()), section(name, email, roles, buttons()));
        if (user.active()) {
            add(leaving());
        }
        if (user.treatsClients()) {
            add(new TrainingsSection(user.id(), trainings, today));
        }
    }

    private Component buttons() {
        var row = div("row wrap", Buttons.plain(Texts.of("practice.save"), event -> save()));
        if (user.active()) {
            row.add(Buttons.plain(Texts.of("practice.people.new_link"), event -> link(users::newLink)));
            if (users.haveFactor(Set.of(user.id())).contains(user.id())) {
                row.add(Buttons.plain(
                        Texts.of("practice.people.lost_factor"), event -> link(users::newLinkWithoutFactor)));
                row.add(new Paragraph(Texts.of("practice.people.factor")));
            }
        } else {
            row.add(Buttons.plain(
                    Texts.of("practice.people.reactivate"), event -> change(() -> users.reactivate(user.id()))));
        }
        return row;
    }

    /** Asks once more, since the password is lost with it. */
    private Component leaving() {
        return new Disclosure(Texts.of("practice.people.deactivate"),
                new Paragraph(Texts.of("practice.people.deactivate.help")),
                new Div(Buttons.danger(Texts.of("practice.people.deactivate.go", user.name()),
                        event -> change(() -> users.deactivate(user.id())))));
    }

    private void save() {
        var problem = NewUser.nameProblem(name.getValue());
        FieldCheck.show(name, problem);
        var wrong = UserRecord.emailProblem(email.getValue());
        FieldCheck.show(email, wrong);
        if (!roles.right() || problem.isPresent() || wrong.isPresent()) {
            return;
        }
        change(() -> users.change(user, name.getValue(), email.getValue(), roles.getValue()));
    }

    private void link(Function<UserId, SignInLink> made) {
        unlessChanged(() -> say(new LinkBox(user.name(), made.apply(user.id()))));
    }

    private void change(Runnable change) {
        unlessChanged(() -> {
            change.run();
            Toasts.done(Texts.of("practice.saved"));
            changed.run();
        });
    }

    private void unlessChanged(Runnable step) {
        try {
            step.run();
        } catch (LastManager e) {
            say(new NoteBox(State.STOP, Texts.of("practice.people.last_manager"),
                    Texts.of("practice.people.last_manager.help")));
        } catch (EditedByOther faster) {
            tellOfConflict(Buttons.soft(Texts.of("practice.conflict.mine"), event -> {
                user = users.byId(user.id()).orElseThrow();
                save();
            }));
        } catch (IllegalStateException faster) {
            // marked as left, or let in again: to save the form would undo what was changed with that
            tellOfConflict();
        }
    }

    /** The user's input stays; the other version is one click away. */
    private void tellOfConflict(Component... otherwise) {
        say(new NoteBox(State.ADAPT, Texts.of("practice.conflict"), Texts.of("practice.conflict.help"))
                .with(Buttons.soft(Texts.of("practice.conflict.theirs"), event -> changed.run()))
                .with(otherwise));
    }

    private void say(Component what) {
        message.removeAll();
        message.add(what);
    }

    private static Div section(Component... components) {
        return div("stack narrow", components);
    }

    /** A one-time link, shown once, to be handed to its owner. */
    static class LinkBox extends Div {

        LinkBox(String name, SignInLink link) {
            addClassName("stack");
            var shown = styled(
                    TextFields.toCopy(new TextField(Texts.of("practice.link.label")), address(link)), "secret");
            add(new NoteBox(State.INFO, Texts.of("practice.link.title", name), Texts.of("practice.link.help")), shown);
        }

        /** As the manager's own browser reaches the program. */
        private static String address(SignInLink link) {
            var path = "/" + ChoosePasswordView.ROUTE + "?token=" + link.token();
            var request = VaadinServletRequest.getCurrent();
            if (request == null) {
                return path;
            }
            var here = URI.create(request.getHttpServletRequest().getRequestURL().toString());
            return here.getScheme() + "://" + here.getAuthority() + request.getContextPath() + path;
        }
    }

    /** A person's roles; at least one. */
    static class RolesField extends CheckboxGroup<Role> {

        RolesField() {
            super(Texts.of("practice.people.roles"));
            setItems(Role.values());
            setItemLabelGenerator(Texts::label);
            setItemHelperGenerator(role -> Texts.of("practice.role_help." + role.code()));
        }

        /** Says next to the field that a role is missing, if one is. */
        boolean right() {
            return FieldCheck.right(this, !getValue().isEmpty(), Texts.of("practice.people.no_role"));
        }
    }
}
