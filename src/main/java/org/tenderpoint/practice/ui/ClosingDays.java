package org.tenderpoint.practice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.DayField;
import org.tenderpoint.platform.ui.Icons;

/** The days on which the practice is closed though its weekday is open. */
class ClosingDays extends Div {

    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final DayField picker = new DayField(Texts.of("practice.closing.add"));
    private final Div list = new Div();

    ClosingDays() {
        addClassNames("closing-days");
        list.addClassNames("chips");
        picker.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                days.add(event.getValue());
                picker.clear();
                list();
            }
        });
        add(picker, list);
        list();
    }

    void write(Formats formats) {
        picker.write(formats);
    }

    Set<LocalDate> days() {
        return Set.copyOf(days);
    }

    void show(Set<LocalDate> closed) {
        days.clear();
        days.addAll(closed);
        list();
    }

    private void list() {
        list.removeAll();
        days.forEach(day -> {
            var text = Dates.longDayAndYear(day);
            var remove = Buttons.icon(Icons.CLOSE, Texts.of("practice.closing.remove", text), event -> {
                days.remove(day);
                list();
            });
            var chip = new Span(new Span(text), remove);
            chip.addClassName("chip");
            list.add(chip);
        });
    }
}
