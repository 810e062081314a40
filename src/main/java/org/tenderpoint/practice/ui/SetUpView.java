package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tenderpoint.shared.Texts;

/** Sets the practice up, once. */
@Route(value = "setup", autoLayout = false)
@PageTitle("Set up · Tenderpoint")
@AnonymousAllowed
class SetUpView extends Div {

    SetUpView() {
        add(new H1(Texts.of("practice.setup.title")));
    }
}
