package org.tenderpoint.daysheet.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.tenderpoint.daysheet.DaySheetService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Icons;

public final class DaySheetNavigation {

    private DaySheetNavigation() {}

    static void open() {
        UI.getCurrent().navigate(DaySheetView.class);
    }

    /** A button to print it; empty while none is made. For managers and the front desk. */
    public static Optional<Component> print(DaySheetService sheets) {
        return sheets.isOn()
                ? Optional.of(Buttons.with(Icons.PRINT, Buttons.quiet(Texts.of("daysheet.print.open"), _ -> open())))
                : Optional.empty();
    }
}
