package org.tenderpoint.shell;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;

/** Steps through the days, and back to today. */
class DaySteps extends Div {

    DaySteps(LocalDate day, LocalDate today, Consumer<LocalDate> go) {
        addClassNames("row", "tight", "day-steps");
        var home = Buttons.quiet(Texts.of("shell.today.title"), click -> go.accept(today));
        home.setVisible(!day.equals(today));
        add(
                Buttons.icon(Icons.BACK, Texts.of("shell.today.day_before"), click -> go.accept(day.minusDays(1))),
                Buttons.icon(Icons.NEXT, Texts.of("shell.today.day_after"), click -> go.accept(day.plusDays(1))),
                home);
    }
}
