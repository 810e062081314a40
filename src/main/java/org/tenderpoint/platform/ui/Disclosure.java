package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/** A way that is not always taken, behind a quiet button that unfolds it in place. */
public class Disclosure extends Div {

    private final Div inside;
    private final Button button;
    private Supplier<Component> later = Div::new;
    private boolean filled = true;

    public Disclosure(String label, Component... content) {
        inside = div("unfolded", content);
        button = styled(Buttons.quiet(label, event -> turn()), "compact unfolds");
        button.setIcon(Icons.DOWN.small());
        button.setIconAfterText(true);
        add(button, inside);
        show(false);
    }

    /** What takes work to say is made when it is opened for the first time. */
    public static Disclosure later(String label, Supplier<Component> content) {
        var unfolding = new Disclosure(label);
        unfolding.later = content;
        unfolding.filled = false;
        return unfolding;
    }

    /** Tells it from others with the same label; read out in its place. */
    public Disclosure named(String name) {
        button.setAriaLabel(name);
        return this;
    }

    public void open() {
        show(true);
    }

    public boolean isOpen() {
        return inside.isVisible();
    }

    private void turn() {
        show(!isOpen());
        if (isOpen()) {
            // at the foot of a small screen it would unfold unseen
            scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        }
    }

    private void show(boolean open) {
        if (open && !filled) {
            filled = true;
            inside.add(later.get());
        }
        inside.setVisible(open);
        button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
