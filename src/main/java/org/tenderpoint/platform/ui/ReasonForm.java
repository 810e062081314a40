package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;

/** Asks for a reason. Says next to the field what is missing; nothing typed is lost. */
public class ReasonForm extends Div {

    private final TextArea reason;

    /**
     * @param least in characters
     * @param most in UTF-16 units
     */
    public ReasonForm(String label, String action, int least, int most, Consumer<String> onReason) {
        reason = TextFields.note(label);
        addClassNames("stack", "reason-form");
        var save = Buttons.plain(action,
                click -> FieldCheck.note(reason, least, most, Texts.of("platform.reason.short", least))
                        .ifPresent(onReason));
        add(reason, div("row", save));
    }

    /** Keeps what is typed as a draft in these fields. */
    public ReasonForm kept(DraftFields fields) {
        fields.text("reason", reason);
        return this;
    }

    public void focus() {
        reason.focus();
    }

    /** A line of help below the field. */
    public ReasonForm help(String text) {
        reason.setHelperText(text);
        return this;
    }
}
