package org.tenderpoint.intake.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.intake.ui.IntakeForm.SectionHeading;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * The questions of one health section, and "No to all others", which goes on to the next section unless details of a
 * yes are open here.
 */
class HealthSection extends Div {

    private final IntakeModel model;
    private final IntakeSection section;
    private final List<ConditionQuestion> questions = new ArrayList<>();
    private final Consumer<IntakeSection> go;
    private final Consumer<Condition> goTo;
    private final IntakeSection following;
    private final Button denyOthers;

    HealthSection(
            IntakeModel model, IntakeSection section, Consumer<IntakeSection> go, Consumer<Condition> goTo) {
        this.model = model;
        this.section = section;
        this.go = go;
        this.goTo = goTo;
        following = section.next().orElse(IntakeSection.CONSENT);
        addClassName("intake-questions");
        var group = section.group().orElseThrow();
        boolean last = group == Condition.Group.ANYTHING_ELSE;
        var asked = span("muted", Texts.of(last ? "intake.form.asked_last" : "intake.form.asked"));
        add(new SectionHeading(section, asked));
        section.conditions().forEach(condition -> questions.add(ConditionQuestion.of(model, condition)));
        questions.forEach(this::add);
        add(new OwnQuestionFields(model, IntakeForm.onOnePage(section)));
        denyOthers = Buttons.with(Icons.CLOSE,
                Buttons.plain(Texts.of(last ? "intake.form.nothing_else" : "intake.form.no_to_others"),
                        click -> deny(group)));
        var next = Buttons.soft(
                Texts.of("intake.form.next", Texts.of("intake.section." + following.code())),
                click -> go.accept(following));
        add(div("row wrap intake-buttons", denyOthers, next));
        showButtons();
    }

    void showButtons() {
        denyOthers.setVisible(section.answered(model.answers()) < section.questions());
    }

    void focus(Condition condition) {
        questions.stream().filter(question -> question.condition() == condition)
                .forEach(ConditionQuestion::focusAnswer);
    }

    private void deny(Condition.Group group) {
        var before = model.answers().conditions();
        model.change(answers -> answers.denyOthers(group));
        var open = model.answers().openDetails(group);
        if (open.isEmpty()) {
            go.accept(following);
        } else {
            goTo.accept(open.getFirst());
        }
        Toasts.undo(denied(open), () -> {
            model.change(answers -> answers.withConditions(before));
            go.accept(section);
        });
    }

    private String denied(List<Condition> open) {
        var title = Texts.of("intake.section." + section.code());
        if (!open.isEmpty()) {
            return Texts.of("intake.form.others_denied_open", title,
                    open.stream().map(Texts::label).collect(Collectors.joining("; ")));
        }
        return section == IntakeSection.ANYTHING_ELSE
                ? Texts.of("intake.form.nothing_else_denied")
                : Texts.of("intake.form.others_denied", title);
    }
}
