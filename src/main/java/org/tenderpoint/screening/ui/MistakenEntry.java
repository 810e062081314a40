package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;

/**
 * After an emergency only a mistaken entry may be corrected: with a reason, and the corrected answers read back to the
 * client. Otherwise changed answers leave the session waiting for a medical check (SCR-019).
 */
class MistakenEntry extends Div {

    private final TextField reason = new TextField(Texts.of("screening.mistaken.reason"));
    private final Checkbox readBack = new Checkbox(Texts.of("screening.mistaken.read_back"));

    MistakenEntry() {
        addClassName("mistaken-entry");
        add(new NoteBox(State.STOP, Texts.of("screening.mistaken.title"), Texts.of("screening.mistaken.explain"))
                .with(reason, readBack));
    }

    /** The reason, if the entry is corrected as mistaken; half a correction is none. */
    Optional<String> correction() {
        var text = PlainText.line(reason.getValue());
        return readBack.getValue() && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
