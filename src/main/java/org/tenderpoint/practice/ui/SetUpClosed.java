package org.tenderpoint.practice.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ComponentWords;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.practice.account.TooManyTries;
import org.tenderpoint.practice.setup.SetUpService;

/** For a browser that has not opened the set-up link: where it is, or the field for the code that replaces it. */
class SetUpClosed extends Div {

    private final transient SetUpService service;
    private final transient Consumer<String> opened;

    /** @param opened takes the token that the code was exchanged for */
    SetUpClosed(SetUpService service, Consumer<String> opened) {
        this.service = service;
        this.opened = opened;
        addClassNames("setup-page", "measure");
        add(new H1(Texts.of("practice.setup.title")));
        if (service.asksCode()) {
            add(code(), new H2(Texts.of("practice.setup.link.instead")));
        }
        add(new Paragraph(Texts.of("practice.setup.no_link")), new UnorderedList(
                place("practice.setup.link.window", ""),
                place("practice.setup.link.deb", "sudo journalctl -u tenderpoint | grep /setup"),
                place("practice.setup.link.image", "docker compose logs tenderpoint | grep /setup")));
    }

    private Component code() {
        var code = ComponentWords.of(new PasswordField(Texts.of("practice.setup.code")));
        code.setHelperText(Texts.of("practice.setup.code.help"));
        code.setAutocomplete(Autocomplete.OFF);
        code.setWidthFull();
        var enter = Buttons.primary(Texts.of("practice.setup.next"), click -> enter(code));
        enter.addClickShortcut(Key.ENTER);
        return div("stack", code, new Div(enter));
    }

    private void enter(PasswordField code) {
        var address = Optional.ofNullable(VaadinRequest.getCurrent()).map(VaadinRequest::getRemoteAddr).orElse("");
        var problem = "practice.setup.code.wrong";
        try {
            var token = service.enter(code.getValue(), address);
            if (token.isPresent()) {
                opened.accept(token.get());
                return;
            }
        } catch (TooManyTries e) {
            problem = "practice.setup.code.wait";
        }
        FieldCheck.wrong(code, Texts.of(problem));
    }

    private static ListItem place(String key, String command) {
        var place = new ListItem(new Span(Texts.of(key)));
        if (!command.isEmpty()) {
            place.add(new Span(" "), new Code(command));
        }
        return place;
    }
}
