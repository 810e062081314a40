package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/**
 * A red line at the top of a page for what a person must act on now. It cannot be closed; it disappears with its cause.
 */
public class AlertStrip extends Div {

    private final String words;

    /** @throws IllegalArgumentException if there are more than two actions */
    public AlertStrip(String what, String more, Button... actions) {
        if (actions.length > 2) {
            throw new IllegalArgumentException("An alert has at most two actions");
        }
        words = what + " " + more;
        addClassName("alert");
        getElement().setAttribute("role", "alert");
        var strong = new Element("b");
        strong.setText(what);
        var text = div("alert-text");
        text.getElement().appendChild(strong);
        text.add(new Span(more));
        var buttons = div("alert-actions", actions);
        for (var action : actions) {
            action.addClassName("compact");
        }
        add(Icons.STOP.large(), text, buttons);
    }

    /** What everybody should know and nobody need act on: in the same place, and calm. */
    public static AlertStrip calm(String what, String more) {
        var strip = styled(new AlertStrip(what, more), "calm");
        strip.getElement().setAttribute("role", "note");
        strip.replace(strip.getComponentAt(0), Icons.INFO.large());
        return strip;
    }

    String words() {
        return words;
    }
}
