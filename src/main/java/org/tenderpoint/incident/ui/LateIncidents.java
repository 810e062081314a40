package org.tenderpoint.incident.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.incident.IncidentListService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ManagersStrips;

/** Tells managers that nobody has read an incident in time. */
@Component
record LateIncidents(IncidentListService list) implements ManagersStrips {

    @Override
    public List<AlertStrip> strips() {
        int late = list.late();
        return late == 0
                ? List.of()
                : List.of(new AlertStrip(Texts.of("incident.late", late), Texts.of("incident.late.what"),
                        Buttons.plain(Texts.of("incident.late.open"),
                                click -> UI.getCurrent().navigate(IncidentsView.class))));
    }
}
