package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Optional;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;

/** One line above a plan: what the last session taught, where the plan comes from, and the taps that are left. */
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
            var sentence = new Span(said);
            sentence.addClassName("strong");
            var line = new Div(Icons.REPEAT.small(), sentence);
            line.addClassNames("row", "tight", "last-time-words");
            add(line);
        });
        from.ifPresent(day -> {
            var origin = new Span(Texts.of("screening.learned.from", day));
            origin.addClassName("meta");
            add(origin);
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
