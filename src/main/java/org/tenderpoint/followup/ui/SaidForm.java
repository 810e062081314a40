package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.tenderpoint.followup.answers.AnswerKind;
import org.tenderpoint.followup.answers.SaidAnswer;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.KeptFields;
import org.tenderpoint.platform.ui.TextFields;

/** Writes down what a doctor said, or what came of a talk. */
class SaidForm extends Div {

    private final TextField by;
    private final DayField on = new DayField(Texts.of("followup.plan.said_on"));
    private final TextArea words = TextFields.note(Texts.of("followup.plan.said_words"));
    private final LocalDate today;
    private final Consumer<SaidAnswer> onSaid;

    /** @param kept by which what is typed survives */
    SaidForm(AnswerKind kind, String clientName, LocalDate today, KeptFields kept, Consumer<SaidAnswer> onSaid) {
        this.today = today;
        this.onSaid = onSaid;
        addClassName("form");
        by = TextFields.line(Texts.of("followup.plan.said_by." + kind.code()));
        by.setValue(kind == AnswerKind.THERAPIST_TALK ? clientName : "");
        on.setValue(today);
        on.setMax(today);
        words.addClassName("whole");
        var save = Buttons.primary(Texts.of("followup.plan.record.save"), click -> save());
        kept.text("by", by).field("on", LocalDate.class, on).text("words", words).start();
        var row = new Div(save, kept.state());
        row.addClassNames("row", "whole");
        add(by, on, words, row);
    }

    private void save() {
        var name = PlainText.line(by.getValue());
        var said = PlainText.note(words.getValue());
        var nameProblem = PlainText.problem(name, SaidAnswer.BY_LENGTH);
        var problem = PlainText.problem(said, SaidAnswer.WORDS_LENGTH);
        by.setInvalid(name.isEmpty() || nameProblem.isPresent());
        by.setErrorMessage(nameProblem.orElseGet(() -> Texts.of("followup.plan.said_by.missing")));
        words.setInvalid(said.isEmpty() || problem.isPresent());
        words.setErrorMessage(problem.orElseGet(() -> Texts.of("followup.plan.said_words.missing")));
        boolean dated = on.getValue() != null && !on.getValue().isAfter(today);
        if (!on.refusesUnread()) {
            on.setErrorMessage(Texts.of("followup.plan.said_on.wrong"));
            on.setInvalid(!dated);
        }
        if (!by.isInvalid() && !words.isInvalid() && dated) {
            onSaid.accept(new SaidAnswer(name, on.getValue(), said));
        }
    }
}
