package org.tenderpoint.session.ui;

import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.plan.SessionStart;
import org.tenderpoint.session.SessionService;

/** The button on the screening page: starts the session and opens its chart. */
@Component
record ChartStart(SessionService sessions) implements SessionStart {

    @Override
    public void start(SessionId session) {
        sessions.start(session);
        SessionNavigation.open(session);
    }
}
