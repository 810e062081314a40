package org.tenderpoint.session.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.session.SignQuestions;

/**
 * What is asked before a signature that cannot be taken back: what is missing or unlikely, and why it is signed all the
 * same.
 */
class SignOff extends Div {

    private final TextField why = TextFields.line(Texts.of("session.sign.although"));

    /** @param although signs with this reason */
    SignOff(SignQuestions questions, Consumer<String> although) {
        addClassName("sign-off");
        var list = new UnorderedList();
        questions.doubts().stream().sorted()
                .forEach(doubt -> list.add(new ListItem(Texts.of("session.sign.doubt." + doubt.code()))));
        questions.limits().forEach(limit -> list.add(new ListItem(limit.words())));
        var box = new NoteBox(State.ADAPT, Texts.of("session.sign.ask")).with(list);
        box.getElement().setAttribute("role", "alert");
        var buttons = new Div();
        buttons.addClassNames("row", "wrap");
        if (questions.limits().isEmpty()) {
            why.setWidthFull();
            why.setPlaceholder(Texts.of("session.sign.although.hint"));
            box.with(why);
            buttons.add(Buttons.plain(
                    Texts.of("session.sign.all_the_same"), click -> Endings.checked(why).ifPresent(although)));
        } else {
            box.with(new Span(Texts.of("session.sign.limits")));
        }
        buttons.add(Buttons.quiet(Texts.of("session.sign.back"), click -> removeFromParent()));
        add(box.with(buttons));
    }

    /** To the reason, or to the box where none is asked for. */
    void ask() {
        scrollIntoView();
        why.focus();
    }
}
