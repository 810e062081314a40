package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;

/** The sections on the left, each with how many of its questions have an answer. */
class SectionList extends Nav {

    private final Map<IntakeSection, Line> lines = new EnumMap<>(IntakeSection.class);

    SectionList(Consumer<IntakeSection> go) {
        addClassName("intake-sections");
        setAriaLabel(Texts.of("intake.form.sections"));
        for (var section : IntakeSection.values()) {
            var line = new Line(section, go);
            lines.put(section, line);
            add(line);
        }
    }

    void show(IntakeAnswers answers, IntakeSection current) {
        lines.forEach((section, line) -> line.show(answers, section == current));
    }

    /**
     * Updates its text without replacing elements: pressing here while leaving a field saves that field, and a click on
     * an element replaced before release would be lost.
     */
    private static class Line extends Button {

        private final IntakeSection section;
        private final String title;
        private final Span mark = new Span();
        private final Span count = new Span();

        Line(IntakeSection section, Consumer<IntakeSection> go) {
            super("", click -> go.accept(section));
            this.section = section;
            title = Texts.of("intake.section." + section.code());
            addClassName("intake-section");
            mark.addClassName("intake-mark");
            var name = new Span(title);
            name.addClassName("grow");
            count.addClassNames("count", "number");
            getElement().appendChild(mark.getElement(), name.getElement(), count.getElement());
        }

        void show(IntakeAnswers answers, boolean current) {
            boolean done = section.done(answers);
            if (mark.hasClassName("done") != done || mark.getChildren().findAny().isEmpty()) {
                mark.removeAll();
                mark.add(done ? Icons.CHECK.small() : new Span());
                mark.setClassName("done", done);
                mark.setClassName("open", !done);
            }
            count.setText(section.answered(answers) + "/" + section.questions());
            setAriaLabel(Texts.of("intake.form.section_state", title, section.answered(answers), section.questions()));
            if (current) {
                getElement().setAttribute("aria-current", "step");
            } else {
                getElement().removeAttribute("aria-current");
            }
        }
    }
}
