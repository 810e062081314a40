package org.tenderpoint.letter.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Printing;

/** The password of a locked letter, once. */
class PasswordPanel extends Div {

    PasswordPanel(String password, Runnable onTold) {
        addClassNames("section", "stack", "letter-password");
        var shown = new Span(password);
        shown.addClassNames("letter-password-words", "number");
        var text = new Anchor();
        text.setText(Texts.of("letter.password.sms"));
        // Vaadin takes the usual schemes only; what follows this one is encoded text
        text.getElement().setAttribute("href", "sms:?body=" + URLEncoder.encode(
                Texts.of("letter.password.text", password), StandardCharsets.UTF_8).replace("+", "%20"));
        var ways = new Div(
                Buttons.primary(Texts.of("letter.password.done"), click -> onTold.run()),
                Buttons.with(Icons.PRINT, Buttons.plain(Texts.of("letter.password.slip"), click -> Printing.now(this))),
                text);
        ways.addClassNames("row", "wrap", "not-on-paper");
        add(new H2(Texts.of("letter.password.title")), shown, new Paragraph(Texts.of("letter.password.help")), ways);
        getElement().setAttribute("role", "alert");
    }
}
