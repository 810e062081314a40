package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.PasskeyDevice;
import org.tenderpoint.practice.account.PasskeySignIn;

/** Signs in with a passkey, where browser and address have such. */
class PasskeyButton extends Div {

    private final transient PasskeySignIn passkeys;
    private final PasskeyDevice device = new PasskeyDevice();
    private final Div seen = div("stack");
    private final Element form = new Element("form");
    private final Paragraph failed = new Paragraph(Texts.of("practice.login.passkey.failed"));

    private PasskeyButton(PasskeySignIn passkeys) {
        this.passkeys = passkeys;
        addClassNames("login-passkey", "stack");
        Button button = Buttons.plain(Texts.of("practice.login.passkey"), event -> ask());
        failed.setVisible(false);
        failed.getElement().setAttribute("role", "alert");
        form.setAttribute("method", "post").setAttribute("action", CodeStep.PATH.substring(1));
        seen.add(button, failed);
        seen.setVisible(false);
        add(device, seen);
        getElement().appendChild(form);
    }

    /** Adds the button, unseen until the browser says that it knows passkeys. */
    static void in(Div page, PasskeySignIn passkeys) {
        var host = Optional.ofNullable(VaadinRequest.getCurrent())
                .filter(VaadinServletRequest.class::isInstance)
                .map(request -> ((VaadinServletRequest) request).getServerName())
                .orElse("");
        if (!passkeys.allowedAt(host)) {
            return;
        }
        var button = new PasskeyButton(passkeys);
        page.add(button);
        button.device.known(button.seen::setVisible);
    }

    private void ask() {
        var challenge = passkeys.begin();
        failed.setVisible(false);
        device.answer(challenge.json(), answer -> passkeys.answered(challenge, answer).ifPresentOrElse(owner -> {
            CodeStep.passkeyAnswered(owner);
            form.callJsFunction("submit");
        }, () -> failed.setVisible(true)), () -> failed.setVisible(true));
    }
}
