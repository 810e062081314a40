package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.tenderpoint.shared.ui.Buttons;

/** A way that is not always taken, behind a quiet button that unfolds it in place. */
class Unfolding extends Div {

    private final Div inside;
    private final Button button;

    Unfolding(String label, Component... content) {
        inside = new Div(content);
        inside.addClassName("unfolded");
        button = Buttons.quiet(label, event -> show(!inside.isVisible()));
        button.addClassName("compact");
        add(button, inside);
        show(false);
    }

    void open() {
        show(true);
    }

    private void show(boolean open) {
        inside.setVisible(open);
        button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
