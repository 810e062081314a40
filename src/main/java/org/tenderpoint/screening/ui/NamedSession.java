package org.tenderpoint.screening.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Addressed;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.PlanService;

/** The planned session named in an address, read in one way for every screen about a session. */
@Component
record NamedSession(PlanService plans, ClientService clients) {

    /** Empty if the address names none; the page that says so is then shown. */
    Optional<PlannedSessionRecord> in(BeforeEnterEvent event) {
        var found = Addressed.id(event, ScreeningNavigation.SESSION, SessionId::new).flatMap(plans::byId);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
        }
        return found;
    }

    /** Day, time and state of the session, for below the client's name. */
    static String dayAndTime(PlannedSessionRecord session) {
        return Texts.of(
                "screening.subtitle",
                Dates.date(session.day()),
                Dates.time(session.localStart().toLocalTime()),
                Texts.label(session.state()));
    }

    String clientName(PlannedSessionRecord session) {
        return clients.names(List.of(session.client())).getOrDefault(session.client(), "");
    }
}
