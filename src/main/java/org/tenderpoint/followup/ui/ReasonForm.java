package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.tenderpoint.followup.CallDraft;
import org.tenderpoint.shared.PlainText;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.TextFields;

/** Words that something needs: a reason. Says beside the field what is missing; nothing typed is lost. */
class ReasonForm extends Div {

    private final TextArea reason;

    /** @param least the fewest characters */
    ReasonForm(String label, String action, int least, Consumer<String> onReason) {
        reason = TextFields.note(label);
        addClassNames("stack", "reason-form");
        var save = Buttons.plain(action, click -> {
            var words = PlainText.note(reason.getValue());
            var problem = PlainText.problem(words, CallDraft.NOTE_LENGTH);
            boolean tooShort = words.length() < least;
            reason.setInvalid(tooShort || problem.isPresent());
            reason.setErrorMessage(problem.orElseGet(() -> Texts.of("followup.plan.reason.short", least)));
            if (!reason.isInvalid()) {
                onReason.accept(words);
            }
        });
        var row = new Div(save);
        row.addClassName("row");
        add(reason, row);
    }
}
