package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.Component;
import org.tenderpoint.intake.ui.IntakeForm.Scroll;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.Question;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.ui.AnswerField;

/** One condition: yes, no or don't know, and its details under a yes. */
class ConditionQuestion extends Question {

    private final IntakeModel model;
    private final Condition condition;
    private final AnswerField answer;

    static ConditionQuestion of(IntakeModel model, Condition condition) {
        return new ConditionQuestion(model, condition, new AnswerField(Texts.label(condition)));
    }

    private ConditionQuestion(IntakeModel model, Condition condition, AnswerField answer) {
        super(Texts.label(condition), answer);
        this.model = model;
        this.condition = condition;
        this.answer = answer;
        setId(id(condition));
        show();
        ByHand.changed(answer, this::take);
    }

    static String id(Condition condition) {
        return "question-" + condition.code();
    }

    Condition condition() {
        return condition;
    }

    void focusAnswer() {
        answer.getElement().callJsFunction("focus");
        Scroll.to(this);
    }

    final void show() {
        var told = model.answers().of(condition);
        answer.setValue(told.recorded());
        hint(hintFor(told));
        if (told.recorded() == Recorded.YES) {
            details(DetailFields.of(model, condition).toArray(Component[]::new));
        } else {
            details();
        }
    }

    private void take(Recorded recorded) {
        var dropped = model.answer(condition, recorded);
        show();
        dropped.ifPresent(old -> Toasts.undo(Texts.of("intake.form.details_dropped", Texts.label(condition)), () -> {
            model.restore(condition, old);
            show();
        }));
    }

    private String hintFor(ConditionAnswer told) {
        var medicines = model.answers().medicinesFor(condition);
        if (!medicines.isEmpty() && told.recorded() != Recorded.YES) {
            return Texts.of("intake.form.medicine_named", String.join(", ", medicines));
        }
        var thinners = model.answers().thinnersBesideAspirin();
        if (condition == Condition.ANTICOAGULANT && !thinners.isEmpty()) {
            return Texts.of("intake.form.not_only_aspirin", String.join(", ", thinners));
        }
        var before = model.answersBefore().of(condition).recorded();
        return switch (told.recorded()) {
            case DONT_KNOW -> Texts.of("intake.form.dont_know");
            case NOT_ASKED ->
                    before == Recorded.NOT_ASKED
                            ? ""
                            : Texts.of(condition.aboutNow() ? "intake.form.last_time" : "intake.form.ask_again",
                                    Texts.label(before));
            case YES, NO -> "";
        };
    }
}
