package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;

/**
 * One line above a plan: what the last session taught, where the plan comes from, and buttons to apply or undo that.
 */
class LastTimeNote extends Div {

    LastTimeNote() {
        addClassNames("last-time-note", "row", "wrap");
        setVisible(false);
    }

    /**
     * @param words what was learned; empty if nothing was
     * @param from the day that the plan was taken over from, in words
     * @param taps apply it, take it back, or start anew; empty if there is nothing to do
     */
    void show(Optional<String> words, Optional<String> from, Collection<Button> taps) {
        removeAll();
        words.ifPresent(said -> {
            add(div("row tight last-time-words", Icons.REPEAT.small(), span("strong", said)));
        });
        from.ifPresent(day -> {
            add(span("meta", Texts.of("screening.learned.from", day)));
        });
        taps.forEach(this::add);
        setVisible(getComponentCount() > 0);
    }

    static Button undo(Runnable undo) {
        return Buttons.with(Icons.UNDO, Buttons.quiet(Texts.of("platform.undo"), click -> undo.run()));
    }

    static Button start(String day, Runnable start) {
        return Buttons.with(
                Icons.REPEAT, Buttons.soft(Texts.of("screening.learned.start", day), click -> start.run()));
    }
}
