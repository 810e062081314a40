package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.QrCode;
import org.tenderpoint.practice.account.SecondFactorService;
import org.tenderpoint.practice.account.SecondFactorService.NewFactor;
import org.tenderpoint.practice.account.TooManyTries;
import org.tenderpoint.practice.account.WrongPassword;

/**
 * Where somebody gets a second factor: a code for the app, a first code to show that it works, then the recovery codes.
 * Stands alone, because whoever must come here first sees nothing else of the program.
 */
@Route(value = SecondFactorView.ROUTE, autoLayout = false)
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER", "ENROLLING"})
class SecondFactorView extends Div implements HasDynamicTitle {

    static final String ROUTE = "account/second-factor";
    private static final int LETTERS_A_GROUP = 4;

    private final transient SecondFactorService factors;
    private final transient AuthenticationContext authentication;
    private final Div card = div("bare-card factor");
    private final TextField code = new TextField(Texts.of("practice.factor.code"));
    private final PasswordField password = ComponentWords.of(new PasswordField(Texts.of("practice.mine.old")));

    SecondFactorView(SecondFactorService factors, AuthenticationContext authentication) {
        this.factors = factors;
        this.authentication = authentication;
        addClassName("bare");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        // what is wrong stays until the button is pressed: were it gone as the field is left, the button would move
        // away
        // from under the press
        code.setManualValidation(true);
        password.setManualValidation(true);
        add(card);
        ask(factors.begin());
    }

    @Override
    public String getPageTitle() {
        return Texts.of("platform.page.title", Texts.of("platform.title.code"));
    }

    private void ask(NewFactor factor) {
        boolean first = !authentication.hasAnyRole("THERAPIST", "FRONT_DESK", "MANAGER");
        password.setVisible(!first || factors.state().since().isPresent());
        var picture = styled(
                new Image(QrCode.picture(factor.address().toString()), Texts.of("practice.factor.picture")),
                "factor-qr");
        var byHand = span("secret", grouped(factor.text()));
        var inApp = new Anchor();
        inApp.setText(Texts.of("practice.factor.same_phone"));
        // made here, of our own secret: no scheme that somebody else could choose
        inApp.getElement().setAttribute("href", factor.address().toString());
        show(
                new H1(Texts.of("practice.factor.title")),
                new Paragraph(Texts.of(first ? "practice.factor.first" : "practice.factor.why")),
                new OrderedList(
                        new ListItem(Texts.of("practice.factor.app")),
                        new ListItem(new Span(Texts.of("practice.factor.scan")), picture,
                                inApp,
                                new Paragraph(Texts.of("practice.factor.by_hand")), byHand),
                        new ListItem(new Span(Texts.of("practice.factor.type")), code)),
                password,
                Buttons.primary(Texts.of("practice.factor.on"), event -> turnOn(factor)),
                first ? signOut() : new Anchor("account", Texts.of("practice.factor.back")));
    }

    private void turnOn(NewFactor factor) {
        FieldCheck.show(code, Optional.empty());
        FieldCheck.show(password, Optional.empty());
        try {
            factors.turnOn(factor, code.getValue(), password.getValue()).ifPresentOrElse(
                    this::hand, () -> FieldCheck.show(code, Optional.of(Texts.of("practice.factor.wrong"))));
        } catch (WrongPassword e) {
            FieldCheck.show(password, Optional.of(Texts.of("practice.mine.wrong")));
        } catch (TooManyTries e) {
            FieldCheck.show(password, Optional.of(Texts.of("practice.login.wait.message")));
        }
    }

    private void hand(List<String> codes) {
        show(
                new H1(Texts.of("practice.factor.recovery")),
                new Paragraph(Texts.of("practice.factor.recovery.help")),
                new RecoveryCodes(codes),
                Buttons.print(Texts.of("practice.factor.print")),
                Buttons.primary(Texts.of("practice.factor.kept"), event -> {
                    // the sessions that were opened without the factor end, so this one ends now
                    factors.signOutEverywhere();
                    authentication.logout();
                }));
    }

    private Component signOut() {
        return Buttons.quiet(Texts.of("practice.factor.leave"), event -> authentication.logout());
    }

    private void show(Component... components) {
        card.removeAll();
        card.add(span("bare-brand", Texts.of("practice.product")));
        card.add(components);
    }

    /** In fours, for typing. */
    private static String grouped(String text) {
        return text.replaceAll("(.{" + LETTERS_A_GROUP + "})(?!$)", "$1 ");
    }

    /** Ten codes to be kept on paper. */
    static class RecoveryCodes extends UnorderedList {

        RecoveryCodes(List<String> codes) {
            addClassNames("factor-codes", "secret");
            codes.forEach(one -> add(new ListItem(one)));
        }
    }
}
