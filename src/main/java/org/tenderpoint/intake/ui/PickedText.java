package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** A text into which names can be picked: each goes into a line of its own, and stays to be added to. */
class PickedText extends Div {

    /** @param text as {@link TextQuestion} makes it; what is picked is taken as if it was typed there */
    PickedText(String label, List<String> names, TextArea text) {
        addClassNames("stack", "picked-text");
        var pick = new ComboBox<String>(label, names);
        pick.setAllowCustomValue(true);
        pick.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                add(text, event.getValue());
                pick.clear();
            }
        });
        pick.addCustomValueSetListener(event -> {
            add(text, event.getDetail());
            pick.clear();
        });
        add(text, pick);
    }

    private static void add(TextArea text, String name) {
        var there = text.getValue().strip();
        if (!name.isBlank()) {
            text.setValue(there.isEmpty() ? name.strip() : there + "\n" + name.strip());
        }
    }
}
