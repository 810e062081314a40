package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Avatar;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.NavItem;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.platform.ui.UpToDate;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.SignedIn;
import org.tenderpoint.practice.setup.SamplePractice;
import org.tenderpoint.practice.ui.PracticeNavigation;
import org.tenderpoint.session.ui.SessionNavigation;

/** The navigation: a rail on the left; on small screens a bar at the bottom with four places and "More". */
class Rail extends Nav {

    private static final int PLACES_IN_BAR = 4;
    private static final int MOST_SHOWN = 999;

    private final List<Place> places = new ArrayList<>();
    private final SampleNote sample;

    Rail(List<NavItem> items, AuthenticationContext user, SampleNote sample) {
        this.sample = sample;
        addClassName("rail");
        setAriaLabel(Texts.of("shell.nav"));
        add(brand());
        var gap = div("rail-gap");
        boolean gapAdded = false;
        for (var item : items) {
            if (item.order() >= NavItem.AT_THE_END && !gapAdded) {
                add(gap);
                gapAdded = true;
            }
            var place = new Place(item, places.size() >= PLACES_IN_BAR);
            places.add(place);
            add(place);
        }
        if (!gapAdded) {
            add(gap);
        }
        var name = nameOf(user);
        add(sample, profileButton(name, user), moreButton(items, name, user));
    }

    void showCurrent(String firstPart) {
        places.forEach(place -> place.show(firstPart));
        sample.refresh();
    }

    private static String nameOf(AuthenticationContext user) {
        return user.getAuthenticatedUser(Object.class)
                .filter(SignedIn.class::isInstance)
                .map(signedIn -> ((SignedIn) signedIn).displayName())
                .or(user::getPrincipalName)
                .orElse("");
    }

    /** Logo and name; not a link, since Today already is one. */
    private static Div brand() {
        return div("rail-brand", styled(new Image("logo.svg", ""), "logo"), span("word", Texts.of("shell.product")));
    }

    private static Button profileButton(String name, AuthenticationContext user) {
        var button = styled(new Button(div("row", new Avatar(name).accented(), span("name", name))), "rail-me");
        button.setAriaLabel(Texts.of("shell.me", name));
        popover(button, PopoverPosition.END_BOTTOM, Texts.of("shell.me", name), new MeMenu(name, user));
        return button;
    }

    private Button moreButton(List<NavItem> items, String name, AuthenticationContext user) {
        var word = new Span(Texts.of("shell.more"));
        var button = styled(new Button(div("stack tight rail-more-content", Icons.MORE.create(), word)), "rail-more");
        var menu = div("more-menu");
        items.stream().skip(PLACES_IN_BAR).forEach(item -> {
            var link = new RouterLink(item.view());
            link.add(item.icon().create(), new Span(Texts.of(item.labelKey())));
            menu.add(link);
        });
        menu.add(new MeMenu(name, user));
        popover(button, PopoverPosition.TOP_END, Texts.of("shell.more"), menu);
        return button;
    }

    private static void popover(Button target, PopoverPosition position, String label, Div content) {
        var popover = new Popover(content);
        popover.setTarget(target);
        popover.setPosition(position);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setAriaLabel(label);
        target.getElement().setAttribute("aria-haspopup", "dialog");
    }

    private static class Place extends RouterLink {

        private final NavItem item;
        private final Set<String> sections;
        private final Span count = span("rail-count");

        Place(NavItem item, boolean beyondTheBar) {
            super("", item.view());
            this.item = item;
            this.sections = item.sections().isEmpty() ? Set.of(firstPart(getHref())) : item.sections();
            addClassName("rail-link");
            if (beyondTheBar) {
                addClassName("beyond");
            }
            add(item.icon().create(), new Span(Texts.of(item.labelKey())), count);
            UpToDate.keep(this, item.news(), this::count);
        }

        void show(String firstPart) {
            if (sections.contains(firstPart)) {
                getElement().setAttribute("aria-current", "page");
            } else {
                getElement().removeAttribute("aria-current");
            }
            count();
        }

        private void count() {
            int waiting = item.count().getAsInt();
            count.setText(waiting > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(waiting));
            count.setVisible(waiting > 0);
        }

        private static String firstPart(String href) {
            int slash = href.indexOf('/');
            return slash < 0 ? href : href.substring(0, slash);
        }
    }

    /** Who is signed in, light or dark, and sign-out. */
    static class MeMenu extends Div {

        MeMenu(String name, AuthenticationContext user) {
            addClassName("me-menu");
            var who = span("strong", name);
            var look = new Segments<>(Texts.of("shell.look"), List.of(ThemeChoice.values()), ThemeChoice::label);
            look.setValue(current());
            look.addValueChangeListener(event -> choose(event.getValue()));
            var signOut = styled(Buttons.with(Icons.SIGN_OUT,
                    Buttons.plain(Texts.of("shell.sign_out"), event -> user.logout())), "wide");
            var account = styled(Buttons.with(
                    Icons.PERSON,
                    Buttons.plain(Texts.of("practice.mine.title"), event -> PracticeNavigation.openAccount())), "wide");
            add(who, look, account);
            if (user.hasRole(Role.THERAPIST.name())) {
                var snippets = styled(Buttons.with(
                        Icons.EDIT,
                        Buttons.plain(Texts.of("session.snippet.title"), event -> SessionNavigation.snippets())),
                        "wide");
                add(snippets);
            }
            add(signOut);
        }

        private static ThemeChoice current() {
            var request = VaadinRequest.getCurrent();
            return request == null ? ThemeChoice.SYSTEM : ThemeChoice.of(request);
        }

        private static void choose(ThemeChoice look) {
            UI.getCurrent().getPage().setColorScheme(look.scheme());
            var response = VaadinResponse.getCurrent();
            if (response != null) {
                look.keep(response, VaadinRequest.getCurrent().isSecure());
            }
        }
    }

    /** Says in the rail that the data contain made-up people; takes a manager to the button that removes them. */
    static class SampleNote extends Div {

        private final transient SamplePractice sample;
        private final Span words = new Span();
        private Optional<Button> open = Optional.empty();

        SampleNote(SamplePractice sample, AuthenticationContext user) {
            this.sample = sample;
            addClassName("rail-sample");
            if (user.hasAnyRole("MANAGER")) {
                open = Optional.of(Buttons.quiet("", event -> PracticeNavigation.openSettings()));
                open.ifPresent(this::add);
            } else {
                add(words);
            }
            refresh();
        }

        final void refresh() {
            setVisible(sample.present());
            boolean whole = !isVisible() || sample.missing().isEmpty();
            boolean making = isVisible() && sample.unfinished() && sample.progress().isPresent();
            words.setText(Texts.of(making ? "shell.sample.making" : whole ? "shell.sample" : "shell.sample.not_whole"));
            open.ifPresent(button -> {
                button.setText(words.getText());
                Buttons.about(Texts.of(making
                        ? "shell.sample.making.settings"
                        : whole ? "shell.sample.settings" : "shell.sample.not_whole.settings"), button);
            });
        }
    }
}
