package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.intake.IntakeChecks;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.ByHand;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.StandingAnswers;
import org.tenderpoint.vocabulary.facts.ToldTime;

/**
 * A date of a condition, typed. A rough one will do ("March 2024") and is kept as it was said; what was understood
 * stands under the field. An impossible date is reported beside the field, and stays as typed.
 */
class DateField extends TextField {

    private final IntakeModel model;
    private final Condition condition;
    private final Detail detail;

    DateField(IntakeModel model, Condition condition, Detail detail) {
        this.model = model;
        this.condition = condition;
        this.detail = detail;
        addClassName("intake-date");
        setPlaceholder(
                detail == Detail.DUE_DATE
                        ? Formats.here().example()
                        : Texts.of("intake.date.example", Formats.here().example()));
        setAriaLabel(Texts.of("intake.form.detail_of", Texts.label(detail), Texts.label(condition)));
        TextFields.draft(this);
        // the message is this field's own; the browser's and the framework's checks add nothing
        setManualValidation(true);
        showKept();
        ByHand.changed(this, this::take);
    }

    /** Shows the stored answer; unreadable input takes precedence. */
    void showKept() {
        var typed = model.unread(StandingAnswers.key(condition, detail));
        var kept = model.answers().of(condition).details().getOrDefault(detail, "");
        if (typed.isPresent()) {
            setValue(typed.get());
            explain(typed.get());
        } else {
            clearMessages();
            setValue("");
            Optional.of(kept).filter(time -> !time.isEmpty()).map(ToldTime::parse).ifPresent(this::showTold);
        }
    }

    /** A period is chosen, not typed; of what was said on another day, that day is shown too. */
    private void showTold(ToldTime told) {
        setValue(told.period().isPresent() ? "" : told.words());
        var words = told.wordsOn(model.today());
        setHelperText(words.equals(told.words()) ? "" : words);
    }

    private void take(String typed) {
        if (typed.isBlank()) {
            clearMessages();
            model.detail(condition, detail, "");
            return;
        }
        explain(typed).ifPresentOrElse(
                time -> model.detail(condition, detail, time.value()),
                () -> model.unreadDetail(condition, detail, typed));
    }

    /** Shows what was understood, or what is wrong; returns the time only if it is possible. */
    private Optional<ToldTime> explain(String typed) {
        clearMessages();
        var time = IntakeChecks.read(detail, typed, model.today());
        if (time.isEmpty()) {
            refuse(Texts.of(
                    detail == Detail.DUE_DATE ? "intake.date.not_exact" : "intake.date.not_a_date",
                    Formats.here().example(), Formats.here().orderInSentence()));
            return Optional.empty();
        }
        var problem = model.problem(detail, time.get().latest());
        if (problem.isPresent()) {
            refuse(Texts.of("intake.date." + problem.get().name().toLowerCase(Locale.ROOT)));
            return Optional.empty();
        }
        var words = time.get().wordsOn(model.today());
        setHelperText(words.equalsIgnoreCase(typed.strip()) ? "" : words);
        return time;
    }

    private void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    private void clearMessages() {
        setInvalid(false);
        setHelperText("");
    }
}
