package org.tenderpoint.session.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.concurrent.atomic.AtomicReference;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.PressureField;
import org.tenderpoint.shared.ui.StepperField;

/** The work as lines: pressure, place, modality, minutes. */
class WorkLines extends Div {

    private static final int STEP_MINUTES = 1;
    private static final int MOST_MINUTES = 240;

    private final UnorderedList list = new UnorderedList();

    /** What can be done with a line. */
    interface Changes {
        /** The line as it is now. */
        Work minutes(Work line, int minutes);

        void remove(Work line);
    }

    WorkLines() {
        list.addClassName("list");
        add(list);
    }

    /** @param locked whether the lines are only read */
    void show(Iterable<Work> lines, Changes changes, boolean locked) {
        list.removeAll();
        lines.forEach(line -> list.add(row(line, changes, locked)));
    }

    private static ListItem row(Work line, Changes changes, boolean locked) {
        // the row stays while its minutes change, so that the focus stays on its button
        var shown = new AtomicReference<>(line);
        var place = Texts.label(line.part());
        var words = new Div(strong(place), meta(Texts.label(line.modality())));
        words.addClassName("grow");
        var row = new ListItem(PressureField.swatch(line.pressure()), words);
        row.addClassNames("list-row", "done-row");
        if (locked) {
            row.add(new Span(Texts.of("session.chart.minutes", line.minutes())));
        } else {
            var minutes = new StepperField(Texts.of("session.chart.minutes_on", place), 1, MOST_MINUTES, STEP_MINUTES);
            minutes.setValue(line.minutes());
            minutes.addValueChangeListener(event -> {
                if (event.getValue() != null) {
                    shown.set(changes.minutes(shown.get(), event.getValue()));
                }
            });
            row.add(minutes, Buttons.icon(Icons.CLOSE, Texts.of("session.chart.remove", place), click -> changes.remove(shown.get())));
        }
        return row;
    }

    private static Span strong(String text) {
        var span = new Span(text);
        span.addClassName("strong");
        return span;
    }

    private static Div meta(String text) {
        var div = new Div(text);
        div.addClassName("meta");
        return div;
    }
}
