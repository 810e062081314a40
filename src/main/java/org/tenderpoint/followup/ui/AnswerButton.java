package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.button.Button;
import org.tenderpoint.platform.ui.Icons;

/** One answer to tap, with its key. */
class AnswerButton extends Button {

    /** @param key empty if it has none */
    AnswerButton(String label, String key, boolean chosen, Runnable choose) {
        super(label, click -> choose.run());
        addClassName("call-option");
        setClassName("chosen", chosen);
        getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        if (chosen) {
            setPrefixComponent(Icons.CHECK.small());
        }
        if (!key.isEmpty()) {
            setSuffixComponent(new KeyHint(key));
        }
    }
}
