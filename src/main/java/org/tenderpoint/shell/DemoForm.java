package org.tenderpoint.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.Role;

/** The sign-in page of a demo: a button per role in place of name and password. */
class DemoForm extends Div {

    /**
     * @param wait whether this address has signed in too often
     * @param making whether there is nobody with the chosen role yet
     */
    DemoForm(boolean wait, boolean making) {
        addClassNames("login-code", "stack");
        add(new Paragraph(Texts.of("shell.demo.what")));
        if (wait || making) {
            add(new NoteBox(State.ADAPT, Texts.of(wait ? "shell.demo.wait" : "shell.demo.making")));
        }
        var form = new Element("form").setAttribute("method", "post")
                .setAttribute("action", DemoStep.PATH.substring(1));
        for (var role : List.of(Role.THERAPIST, Role.FRONT_DESK, Role.MANAGER)) {
            var enter = new NativeButton(Texts.of("shell.demo.enter", Texts.label(role)));
            enter.getElement().setAttribute("type", "submit").setAttribute("name", DemoStep.ROLE)
                    .setAttribute("value", role.name());
            form.appendChild(enter.getElement());
        }
        getElement().appendChild(form);
    }
}
