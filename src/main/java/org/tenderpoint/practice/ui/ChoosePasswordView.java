package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.practice.account.LinkExchange;
import org.tenderpoint.practice.account.LinkGone;
import org.tenderpoint.practice.account.PasswordLinkService;
import org.tenderpoint.practice.account.PasswordLinkService.LinkOwner;

/** Where a one-time link leads: someone new, or someone who has lost a password, chooses one. */
@Route(value = ChoosePasswordView.ROUTE, autoLayout = false)
@AnonymousAllowed
class ChoosePasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "choose-password";

    private final transient PasswordLinkService links;
    private final Div card = div("bare-card");
    private final PasswordField password = ComponentWords.of(new PasswordField(Texts.of("practice.account.password")));

    ChoosePasswordView(PasswordLinkService links) {
        this.links = links;
        addClassName("bare");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Texts.of("practice.account.password.help"));
        add(card);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("platform.page.title", Texts.of("platform.title.choose"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var token = OpenedLink.token(ROUTE);
        links.owner(token).ifPresentOrElse(owner -> ask(token, owner), this::showGone);
    }

    private void ask(String token, LinkOwner owner) {
        var save = Buttons.primary(Texts.of("practice.choose.save"), event -> choose(token));
        save.addClickShortcut(Key.ENTER).listenOn(password).resetFocusOnActiveElement();
        show(
                new H1(Texts.of("practice.choose.title")),
                new Paragraph(Texts.of("practice.choose.who", owner.name(), owner.login())),
                password,
                save);
    }

    private void choose(String token) {
        if (!FieldCheck.right(password, links.problem(token, password.getValue()))) {
            return;
        }
        try {
            links.choosePassword(token, password.getValue());
            show(
                    new H1(Texts.of("practice.choose.done")),
                    new Paragraph(new Anchor("login", Texts.of("practice.setup.sign_in"))));
        } catch (LinkGone e) {
            showGone();
        }
    }

    private void showGone() {
        show(new H1(Texts.of("practice.choose.gone")), new Paragraph(Texts.of("practice.choose.gone.help")));
    }

    private void show(Component... components) {
        card.removeAll();
        card.add(span("bare-brand", Texts.of("practice.product")));
        card.add(components);
    }

    /**
     * The one-time link that this browser has opened; its token was removed from the address before the page was built.
     */
    static final class OpenedLink {

        private OpenedLink() {}

        /** The token for the page at this path; empty if it was opened without one. */
        static String token(String path) {
            return Optional.ofNullable(VaadinServletRequest.getCurrent())
                    .map(request -> LinkExchange.opened(request.getHttpServletRequest().getSession(), path))
                    .orElse("");
        }

        /** Goes on as if the link with this token had been opened, after the page is loaded anew too. */
        static void keep(String path, String token) {
            Optional.ofNullable(VaadinServletRequest.getCurrent()).ifPresent(
                    request -> LinkExchange.open(request.getHttpServletRequest().getSession(), path, token));
        }
    }
}
