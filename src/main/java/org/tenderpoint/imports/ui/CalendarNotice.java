package org.tenderpoint.imports.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.imports.CalendarAddresses;
import org.tenderpoint.imports.CalendarEntry;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ManagersStrips;

/** Tells managers which calendars could not be read twice in a row, for their appointments may be wrong here. */
@Component
record CalendarNotice(CalendarAddresses calendars) implements ManagersStrips {

    @Override
    public List<AlertStrip> strips() {
        var failing = calendars.all().stream().filter(CalendarEntry::keepsFailing).toList();
        return failing.isEmpty()
                ? List.of()
                : List.of(new AlertStrip(
                        Texts.of("imports.address.failing", failing.size()),
                        Texts.of("imports.address.failing_which", failing.stream().map(CalendarEntry::host).distinct()
                                .collect(Collectors.joining(", "))),
                        Buttons.plain(Texts.of("imports.address.failing_open"), _ -> ImportNavigation.open())));
    }
}
