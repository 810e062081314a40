package org.tenderpoint.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.session.ui.SessionNavigation;

/** Who is signed in, light or dark, and the way out. */
class MeMenu extends Div {

    MeMenu(String name, AuthenticationContext user) {
        addClassName("me-menu");
        var who = new Span(name);
        who.addClassName("strong");
        var look = new Segments<>(Texts.of("shell.look"), List.of(Look.values()), Look::label);
        look.setValue(current());
        look.addValueChangeListener(event -> choose(event.getValue()));
        var signOut = Buttons.with(Icons.SIGN_OUT, Buttons.plain(Texts.of("shell.sign_out"), event -> user.logout()));
        signOut.addClassName("wide");
        var account = Buttons.with(
                Icons.PERSON,
                Buttons.plain(Texts.of("practice.mine.title"), event -> PracticeNavigation.openAccount()));
        account.addClassName("wide");
        add(who, look, account);
        if (user.hasRole(Role.THERAPIST.name())) {
            var snippets = Buttons.with(
                    Icons.EDIT,
                    Buttons.plain(Texts.of("session.snippet.title"), event -> SessionNavigation.snippets()));
            snippets.addClassName("wide");
            add(snippets);
        }
        add(signOut);
    }

    private static Look current() {
        var request = VaadinRequest.getCurrent();
        return request == null ? Look.SYSTEM : Look.of(request);
    }

    private static void choose(Look look) {
        UI.getCurrent().getPage().setColorScheme(look.scheme());
        var response = VaadinResponse.getCurrent();
        if (response != null) {
            look.keep(response, VaadinRequest.getCurrent().isSecure());
        }
    }
}
