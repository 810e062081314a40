package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.stream.Stream;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.store.database.DatabaseHealth;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.account.CodeSignIn;
import org.tenderpoint.practice.account.DemoSignIn;
import org.tenderpoint.practice.account.PasskeySignIn;
import org.tenderpoint.practice.ui.PracticeNavigation;

/** The sign-in page. The name is typed: a list would show names to strangers. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@JsModule("context://components/signed-out.js")
@JsModule("context://components/reveal-words.js")
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ERROR = "error";
    static final String WAIT = "wait";
    /** The disk is full. */
    static final String FULL = "full";
    /** The password was right; the code is asked for. */
    static final String CODE = "code";
    static final String WRONG_CODE = "wrong-code";
    /** The password was given too long ago. */
    static final String LATE = "late";
    /** The demo has nobody with the chosen role yet. */
    static final String MAKING = "making";

    private final transient PracticeService practices;
    private final transient CodeSignIn codes;
    private final transient PasskeySignIn passkeys;
    private final transient DatabaseHealth database;
    private final transient DemoSignIn demo;
    private final Div step = new Div();
    private final H1 practice = new H1();
    private final LoginForm form = new LoginForm();
    private final Paragraph help = paragraph("muted", Texts.of("practice.login.lost.help"));

    LoginView(
            PracticeService practices, CodeSignIn codes, PasskeySignIn passkeys, DatabaseHealth database,
            DemoSignIn demo) {
        this.database = database;
        this.demo = demo;
        this.practices = practices;
        this.codes = codes;
        this.passkeys = passkeys;
        addClassName("login");
        form.setI18n(texts(ERROR));
        form.setAction("login");
        help.setVisible(false);
        form.addForgotPasswordListener(event -> help.setVisible(true));
        step.add(form, help);
        var reveal = new Element("reveal-words").setAttribute("words", Texts.of("platform.component.reveal"));
        getElement().appendChild(reveal);
        var main = div("login-main", practice, step);
        var picture = div("login-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        add(main, picture);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("platform.page.title", Texts.of("platform.title.login"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var current = practices.current();
        if (current.isEmpty()) {
            PracticeNavigation.forwardToSetUp(event);
            return;
        }
        practice.setText(current.map(PracticeRecord::name).orElse(""));
        var said = event.getLocation().getQueryParameters().getParameters();
        if (demo.on()) {
            step.removeAll();
            step.add(new DemoForm(said.containsKey(WAIT), said.containsKey(MAKING)));
            return;
        }
        if (CodeStep.passwordGiven() && (said.containsKey(CODE) || said.containsKey(WRONG_CODE))) {
            step.removeAll();
            step.add(new CodeForm(codes.trustsBrowsers(), said.containsKey(WRONG_CODE)));
            return;
        }
        PasskeyButton.in(step, passkeys);
        Stream.of(ERROR, WAIT, LATE, FULL).filter(why -> why.equals(FULL) ? database.full() : said.containsKey(why))
                .findFirst().ifPresent(why -> {
                    form.setI18n(texts(why));
                    form.setError(true);
                });
    }

    private static LoginI18n texts(String why) {
        var texts = LoginI18n.createDefault();
        var words = texts.getForm();
        words.setTitle(Texts.of("practice.login.title"));
        words.setUsername(Texts.of("practice.login.name"));
        words.setPassword(Texts.of("practice.login.password"));
        words.setSubmit(Texts.of("practice.login.submit"));
        words.setForgotPassword(Texts.of("practice.login.lost"));
        texts.setForm(words);
        var message = texts.getErrorMessage();
        message.setTitle(Texts.of("practice.login." + why + ".title"));
        message.setMessage(Texts.of("practice.login." + why + ".message"));
        message.setUsername(Texts.of("practice.login.name.missing"));
        message.setPassword(Texts.of("practice.login.password.missing"));
        texts.setErrorMessage(message);
        return texts;
    }
}
