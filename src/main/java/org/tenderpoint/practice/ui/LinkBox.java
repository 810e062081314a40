package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.account.OneTimeLinks.SignInLink;

/** A one-time link, shown once, to be handed to its owner. */
class LinkBox extends Div {

    LinkBox(String name, SignInLink link) {
        addClassName("stack");
        var shown = new TextField(Texts.of("practice.link.label"));
        shown.setValue(address(link));
        shown.setReadOnly(true);
        shown.setAutoselect(true);
        shown.addClassName("secret");
        add(new NoteBox(State.INFO, Texts.of("practice.link.title", name), Texts.of("practice.link.help")), shown);
    }

    /** As the manager's own browser reaches the program. */
    private static String address(SignInLink link) {
        var path = "/" + ChoosePasswordView.ROUTE + "?token=" + link.token();
        var request = VaadinServletRequest.getCurrent();
        if (request == null) {
            return path;
        }
        var here = URI.create(request.getHttpServletRequest().getRequestURL().toString());
        return here.getScheme() + "://" + here.getAuthority() + request.getContextPath() + path;
    }
}
