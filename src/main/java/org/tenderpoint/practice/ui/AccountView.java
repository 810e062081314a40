package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.NewUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.account.PasskeyService;
import org.tenderpoint.practice.account.ProfileService;
import org.tenderpoint.practice.account.SecondFactorService;
import org.tenderpoint.practice.account.TooManyTries;
import org.tenderpoint.practice.ui.PracticeNavigation.PersonPart;

/** The user's own name, password and second factor, and what features add. */
@Route("account")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class AccountView extends Page {

    private final transient ProfileService profile;
    private final transient AuthenticationContext authentication;
    private transient UserRecord mine;
    private final TextField name = new TextField(Texts.of("practice.account.name"));
    private final TextField email = new TextField(Texts.of("practice.people.email"));
    private final Div conflict = div("conflict");
    private final PasswordField old = ComponentWords.of(new PasswordField(Texts.of("practice.mine.old")));
    private final PasswordField chosen = ComponentWords.of(new PasswordField(Texts.of("practice.mine.new")));

    AccountView(ProfileService profile, SecondFactorService factors, PasskeyService passkeys, PracticeTime time,
            AuthenticationContext authentication, ObjectProvider<PersonPart> more) {
        super("practice.mine.title");
        this.profile = profile;
        this.authentication = authentication;
        mine = profile.signedIn();
        show(mine);
        subtitle(mine.login());
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setHelperText(Texts.of("practice.mine.email.help"));
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        chosen.setAutocomplete(Autocomplete.NEW_PASSWORD);
        chosen.setHelperText(Texts.of("practice.account.password.help"));
        var pane = new Pane(Texts.of("practice.mine.title")).padded();
        pane.add(
                section(new H2(Texts.of("practice.mine.name")), conflict, name, email,
                        Buttons.plain(Texts.of("practice.save"), event -> save())),
                section(new H2(Texts.of("platform.language")),
                        new Paragraph(Texts.of("platform.language.help")), language(mine.language())),
                section(new H2(Texts.of("practice.mine.password")),
                        new Paragraph(Texts.of("practice.mine.password.help")),
                        old, chosen, Buttons.plain(Texts.of("practice.mine.change"), event -> changePassword())),
                new FactorSection(factors, passkeys, time));
        more.orderedStream().flatMap(part -> part.onOwnAccount().stream()).forEach(pane::add);
        panes(Columns.ONE, pane);
    }

    /** Changes at once; other pages that are open keep their language until they are loaded again. */
    private Segments<PageLanguage> language(PageLanguage mine) {
        var language = new Segments<>(null, PageLanguage.ofStaff(), PageLanguage::ownName)
                .labelledElsewhere(Texts.of("platform.language"));
        language.setValue(mine);
        language.addValueChangeListener(event -> {
            profile.speak(event.getValue());
            event.getSource().getUI().ifPresent(ui -> ui.getPage().reload());
        });
        return language;
    }

    private void save() {
        if (FieldCheck.right(name, NewUser.nameProblem(name.getValue()))
                & FieldCheck.right(email, UserRecord.emailProblem(email.getValue()))) {
            try {
                mine = profile.change(mine, name.getValue(), email.getValue());
                conflict.removeAll();
                Toasts.done(Texts.of("practice.saved"));
            } catch (EditedByOther manager) {
                tellOfConflict();
            }
        }
    }

    private void show(UserRecord me) {
        mine = me;
        name.setValue(me.name());
        email.setValue(me.email());
        conflict.removeAll();
    }

    /** The user's input stays; the other version is one click away. */
    private void tellOfConflict() {
        conflict.removeAll();
        conflict.add(new NoteBox(State.ADAPT, Texts.of("practice.conflict"), Texts.of("practice.conflict.help")).with(
                Buttons.soft(Texts.of("practice.conflict.theirs"), event -> show(profile.signedIn())),
                Buttons.soft(Texts.of("practice.conflict.mine"), event -> {
                    mine = profile.signedIn();
                    save();
                })));
    }

    private void changePassword() {
        if (!FieldCheck.right(chosen, profile.problem(chosen.getValue()))) {
            return;
        }
        try {
            if (profile.changePassword(old.getValue(), chosen.getValue())) {
                // every session ends with the old password, so this one ends now and not in half a minute
                authentication.logout();
            } else {
                FieldCheck.show(old, Optional.of(Texts.of("practice.mine.wrong")));
            }
        } catch (TooManyTries e) {
            FieldCheck.show(old, Optional.of(Texts.of("practice.login.wait.message")));
        }
    }

    private static Div section(Component... components) {
        return div("section flat stack narrow", components);
    }
}
