package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Optional;
import org.tenderpoint.intake.IntakeChecks;
import org.tenderpoint.intake.IntakeDifference;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.TypedDate;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.TextFields;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * A date of a condition, typed. A rough one will do ("March 2024"); it is taken as the latest day that it can mean,
 * shown under the field. An impossible date is reported beside the field, and stays as typed.
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
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(TextFields.DRAFT_MILLIS);
        // the message is this field's own; the browser's and the framework's checks add nothing
        setManualValidation(true);
        showKept();
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                take(event.getValue());
            }
        });
    }

    /** Shows the stored answer; unreadable input takes precedence. */
    void showKept() {
        var typed = model.unread(IntakeModel.key(condition, detail));
        var kept = model.answers().of(condition).details().getOrDefault(detail, "");
        if (typed.isPresent()) {
            setValue(typed.get());
            explain(typed.get());
        } else {
            setValue(kept.isEmpty() ? "" : IntakeDifference.words(detail, kept));
            setInvalid(false);
            setHelperText("");
        }
    }

    private void take(String typed) {
        if (typed.isBlank()) {
            clearMessages();
            model.detail(condition, detail, "");
            return;
        }
        explain(typed).ifPresentOrElse(
                day -> model.detail(condition, detail, day.toString()),
                () -> model.unreadDetail(condition, detail, typed));
    }

    /** Shows what was understood, or what is wrong; returns the day only if it is possible. */
    private Optional<LocalDate> explain(String typed) {
        clearMessages();
        var day = detail == Detail.DUE_DATE
                ? TypedDate.exact(typed, model.today().plusDays(IntakeChecks.LONGEST_PREGNANCY_DAYS))
                : TypedDate.rough(typed, model.today());
        if (day.isEmpty()) {
            refuse(Texts.of(
                    detail == Detail.DUE_DATE ? "intake.date.not_exact" : "intake.date.not_a_date",
                    Formats.here().example(), Formats.here().orderInSentence()));
            return Optional.empty();
        }
        var problem = model.problem(detail, day.get());
        if (problem.isPresent()) {
            refuse(Texts.of("intake.date." + problem.get().name().toLowerCase(java.util.Locale.ROOT)));
            return Optional.empty();
        }
        var words = IntakeDifference.words(detail, day.get().toString());
        boolean rough = TypedDate.exact(typed, model.today()).isEmpty() && detail != Detail.DUE_DATE;
        setHelperText(rough ? Texts.of("intake.date.taken_as", words) : words.equals(typed.strip()) ? "" : words);
        return day;
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
