package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Icons;

/** The sections at the left, each with how many of its questions have an answer. */
class SectionList extends Nav {

    private final Map<IntakeSection, Button> buttons = new EnumMap<>(IntakeSection.class);

    SectionList(Consumer<IntakeSection> go) {
        addClassName("intake-sections");
        setAriaLabel(Texts.of("intake.form.sections"));
        for (var section : IntakeSection.values()) {
            var button = new Button(Texts.of("intake.section." + section.code()), click -> go.accept(section));
            button.addClassName("intake-section");
            buttons.put(section, button);
            add(button);
        }
    }

    void show(IntakeAnswers answers, IntakeSection current) {
        buttons.forEach((section, button) -> {
            boolean done = section.done(answers);
            var mark = new Span(done ? Icons.CHECK.small() : new Span());
            mark.addClassNames("intake-mark", done ? "done" : "open");
            var name = new Span(Texts.of("intake.section." + section.code()));
            name.addClassName("grow");
            var count = new Span(section.answered(answers) + "/" + section.questions());
            count.addClassNames("count", "number");
            button.setText("");
            button.setIcon(mark);
            button.getElement().removeAllChildren();
            button.getElement().appendChild(mark.getElement(), name.getElement(), count.getElement());
            button.setAriaLabel(Texts.of(
                    "intake.form.section_state", Texts.of("intake.section." + section.code()), section.answered(answers),
                    section.questions()));
            if (section == current) {
                button.getElement().setAttribute("aria-current", "step");
            } else {
                button.getElement().removeAttribute("aria-current");
            }
        });
    }
}
