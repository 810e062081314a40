package org.tenderpoint.followup.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.followup.AlertRow;
import org.tenderpoint.followup.AlertService;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.EmptyState;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;

/** What cannot wait: whom to ring now, and what came of it. Name and level; the answers are one step further. */
@Route("alerts")
@RolesAllowed({"THERAPIST", "FRONT_DESK", "MANAGER"})
class AlertsView extends Page {

    private final AlertService alerts;
    private final PracticeTime time;
    private final Pane pane = new Pane(Texts.of("followup.alert.title"));

    AlertsView(AlertService alerts, PracticeTime time) {
        super("followup.alert.title");
        this.alerts = alerts;
        this.time = time;
        back(Texts.of("followup.call.back"), FollowUpNavigation::list);
        pane.addClassName("alerts");
        panes(Columns.ONE, pane);
        refresh();
    }

    private void refresh() {
        pane.removeAll();
        var open = alerts.open();
        subtitle(Texts.of("followup.alert.count", open.size()));
        for (AlertRow alert : open) {
            pane.add(new AlertPanel(alert, time.now(), time.zone(), alerts, this::refresh));
        }
        if (open.isEmpty()) {
            pane.add(new EmptyState(
                    Icons.OK, Texts.of("followup.alert.none"), Texts.of("followup.alert.none_why")));
        }
    }
}
