package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import org.tenderpoint.platform.ui.Icons;

/** One answer to tap, with its key. */
class AnswerButton extends Button {

    /** @param key empty if it has none */
    AnswerButton(String label, String key, boolean chosen, Runnable choose) {
        // the second click of a double click would answer the next question unheard
        super(label, click -> {
            if (click.getClickCount() <= 1) {
                choose.run();
            }
        });
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

    /** The keyboard key of the button that contains it. */
    static class KeyHint extends Span {

        KeyHint(String key) {
            super(key);
            addClassName("key");
            getElement().setAttribute("aria-hidden", "true");
        }
    }
}
