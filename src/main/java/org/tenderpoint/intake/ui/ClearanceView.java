package org.tenderpoint.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.ui.ClientNavigation;
import org.tenderpoint.intake.ClearanceService;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.ui.Avatar;
import org.tenderpoint.shared.ui.Buttons;
import org.tenderpoint.shared.ui.Columns;
import org.tenderpoint.shared.ui.Page;
import org.tenderpoint.shared.ui.Pane;
import org.tenderpoint.shared.ui.Toasts;

/** Doctors' clearances of a client: record one; therapists read, confirm and revoke them. */
@Route("clients/:client/clearance")
@RolesAllowed({"THERAPIST", "FRONT_DESK"})
class ClearanceView extends Page implements BeforeEnterObserver {

    private final ClientService clients;
    private final ClearanceService clearances;
    private final PracticeTime time;
    private final boolean therapist;
    private final Div kept = new Div();

    ClearanceView(ClientService clients, ClearanceService clearances, PracticeTime time, CurrentUser user) {
        super("intake.clearance.title");
        this.clients = clients;
        this.clearances = clearances;
        this.time = time;
        this.therapist = user.has(Role.THERAPIST);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NamedClient.in(event, clients).ifPresent(client -> show(client.id(), client.details().name()));
    }

    private void show(ClientId client, String name) {
        title(name);
        subtitle(Texts.of("intake.clearance.title"));
        lead(new Avatar(name).accented());
        back(Texts.of("intake.form.back"), () -> ClientNavigation.open(client));
        var form = new ClearanceForm(time.today());
        var record = new Pane(Texts.of("intake.clearance.record")).padded();
        record.add(new H2(Texts.of("intake.clearance.record")), form);
        record.foot(Buttons.primary(Texts.of("intake.clearance.save"), click -> form.details().ifPresent(details -> {
            clearances.record(client, details);
            form.clear();
            Toasts.done(Texts.of(therapist ? "intake.clearance.saved" : "intake.clearance.saved_desk"));
            list(client);
        })));
        if (!therapist) {
            panes(Columns.ONE, record);
            return;
        }
        var all = new Pane(Texts.of("intake.clearance.kept")).quiet();
        all.add(kept);
        list(client);
        panes(Columns.SIDE_RIGHT, record, all);
    }

    private void list(ClientId client) {
        if (therapist) {
            kept.removeAll();
            kept.add(new ClearanceList(clearances.of(client), time.today(),
                    id -> {
                        clearances.confirm(id);
                        list(client);
                    },
                    id -> {
                        clearances.revoke(id);
                        list(client);
                    }));
        }
    }
}
