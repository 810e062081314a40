package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.TextFields;

class CallNote extends Composite<TextArea> {

    private final TextArea field = TextFields.note(Texts.of("followup.call.note"));

    CallNote(Runnable changed) {
        field.setMinRows(1);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    @Override
    protected TextArea initContent() {
        return field;
    }

    void show(String words) {
        field.setValue(words);
    }

    /** Adds words below the existing text. */
    void add(String words) {
        if (!words.isBlank() && !field.getValue().contains(words)) {
            field.setValue(field.isEmpty() ? words : field.getValue() + "\n" + words);
        }
    }

    void focus() {
        field.focus();
    }

    /** As typed; empty if it is invalid, with the reason shown beside it. */
    Optional<String> words() {
        var words = PlainText.note(field.getValue());
        var problem = PlainText.problem(words, CallDraft.NOTE_LENGTH);
        field.setInvalid(problem.isPresent());
        field.setErrorMessage(problem.orElse(""));
        return problem.isPresent() ? Optional.empty() : Optional.of(words);
    }
}
