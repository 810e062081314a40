package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.PersonRow;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Trainings;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.account.UserService.LoginTaken;
import org.tenderpoint.practice.ui.PersonPanel.LinkBox;
import org.tenderpoint.practice.ui.PersonPanel.RolesField;
import org.tenderpoint.practice.ui.PracticeNavigation.PersonPart;

/** The practice's people: everyone on the left, the selected person on the right. */
@Route("users")
@RouteAlias("people")
@RolesAllowed("MANAGER")
class PeopleView extends Page implements BeforeEnterObserver {

    /** The parameter of the address that says whose account is shown. */
    static final String PERSON = "person";

    private final transient UserService users;
    private final transient Trainings trainings;
    private final transient CurrentUser currentUser;
    private final transient PracticeTime time;
    private final transient ObjectProvider<PersonPart> more;
    private final Div list = div("list");
    private final Pane detail = new Pane(Texts.of("practice.people.detail")).padded();

    PeopleView(
            UserService users, Trainings trainings, CurrentUser currentUser, PracticeTime time,
            ObjectProvider<PersonPart> more) {
        super("practice.people.title");
        this.users = users;
        this.trainings = trainings;
        this.currentUser = currentUser;
        this.time = time;
        this.more = more;
        var pane = new Pane(Texts.of("practice.people.title"));
        pane.add(list);
        panes(Columns.SIDE_LEFT, pane, detail);
        actions(Buttons.with(Icons.PLUS, Buttons.primary(Texts.of("practice.people.invite"), event -> invite())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event.getLocation().getQueryParameters().getSingleParameter(PERSON)
                .flatMap(text -> Id.parse(text, UserId::new))
                .filter(id -> users.byId(id).isPresent())
                .orElseGet(currentUser::id));
    }

    private void open(UserId id) {
        users.byId(id).ifPresent(user -> {
            list(Optional.of(id));
            detail.removeAll();
            detail.add(new PersonPanel(user, users, trainings, time.today(), () -> open(id)));
            more.orderedStream().flatMap(part -> part.of(user).stream()).forEach(detail::add);
        });
    }

    private void invite() {
        list(Optional.empty());
        detail.removeAll();
        detail.add(new InviteForm(users, () -> list(Optional.empty())));
        inSight();
    }

    /** On a phone it stands below the whole list. */
    private void inSight() {
        detail.scrollIntoView();
    }

    private void list(Optional<UserId> current) {
        list.removeAll();
        var everyone = users.list();
        subtitle(Texts.of("practice.people.count", everyone.stream().filter(UserRecord::active).count()));
        everyone.forEach(user -> {
            var words = styled(new PersonRow(user.name(), roles(user)), "grow");
            var row = Buttons.quiet("", event -> {
                open(user.id());
                inSight();
            });
            row.addClassNames("list-row", "person");
            var line = div("row grow", words);
            state(user).ifPresent(line::add);
            row.getElement().appendChild(line.getElement());
            row.setClassName("current", current.filter(user.id()::equals).isPresent());
            list.add(row);
        });
    }

    private Optional<StateBadge> state(UserRecord user) {
        if (!user.active()) {
            return Optional.of(new StateBadge(State.NEUTRAL, Texts.of("practice.people.left")));
        }
        return user.invited()
                ? Optional.of(new StateBadge(State.ADAPT, Icons.CLOCK, Texts.of("practice.people.invited")))
                : Optional.empty();
    }

    private static String roles(UserRecord user) {
        return user.roles().stream().sorted().map(Texts::label).collect(Collectors.joining(", "));
    }

    /** Gives someone an account, and shows the link by which that person chooses a password. */
    static class InviteForm extends Div {

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
            boolean nameRight = FieldCheck.right(name, NewUser.nameProblem(name.getValue()));
            boolean loginRight = FieldCheck.right(login, NewUser.loginProblem(login.getValue()));
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
                FieldCheck.show(login, Optional.of(Texts.of("practice.people.taken")));
            }
        }
    }
}
