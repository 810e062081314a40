package org.tenderpoint.shell;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import org.tenderpoint.platform.Texts;

/** Asks for the code after the password: a form of the browser's own, as that of the password is. */
class CodeForm extends Div {

    /**
     * @param trusting whether the browser may be left without a code for a while
     * @param wrong whether a code was wrong just now
     */
    CodeForm(boolean trusting, boolean wrong) {
        addClassNames("login-code", "stack");
        var code = new TextField(Texts.of("practice.login.code"));
        code.getElement().setAttribute("name", CodeStep.CODE);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setHelperText(Texts.of("practice.login.code.help"));
        code.setAutofocus(true);
        code.setInvalid(wrong);
        if (wrong) {
            code.setErrorMessage(Texts.of("practice.login.code.wrong"));
        }
        var submit = new NativeButton(Texts.of("practice.login.submit"));
        submit.getElement().setAttribute("type", "submit");
        var form = new Element("form").setAttribute("method", "post")
                .setAttribute("action", CodeStep.PATH.substring(1))
                .appendChild(code.getElement());
        if (trusting) {
            var trust = new Checkbox(Texts.of("practice.login.trust"));
            trust.getElement().setAttribute("name", CodeStep.TRUST);
            form.appendChild(trust.getElement());
        }
        form.appendChild(submit.getElement());
        add(new H2(Texts.of("practice.login.code.title")));
        getElement().appendChild(form);
        var lost = paragraph("muted", Texts.of("practice.login.code.lost"));
        add(lost, new Anchor("login", Texts.of("practice.login.other")));
    }
}
