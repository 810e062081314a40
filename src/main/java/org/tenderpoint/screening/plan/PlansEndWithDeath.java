package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.EndsWithDeath;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.SessionState;
import org.tenderpoint.vocabulary.say.Phrase;

/** Planned sessions are cancelled when the client has died. */
@Component
@Order(20)
record PlansEndWithDeath(PlannedSessionRepository sessions, ApplicationEventPublisher events) implements EndsWithDeath {

    private static final Set<SessionState> BEFORE = EnumSet.of(
            SessionState.PLANNED, SessionState.ARRIVED, SessionState.SCREENED);

    @Override
    public String about() {
        return "sessions";
    }

    @Override
    public int waiting(ClientId client, Instant now) {
        return planned(client).size();
    }

    @Override
    public void end(ClientId client, Instant now) {
        planned(client).forEach(session -> {
            session.cancel(Phrase.of("screening.plan.client_died"));
            sessions.save(session);
            events.publishEvent(new PlanService.SessionOff(session.id()));
            events.publishEvent(AuditEvent.of("cancelled", "Session", session.id().value(), client));
        });
    }

    private List<PlannedSession> planned(ClientId client) {
        return sessions.findByClientIdAndStateIn(client.value(), BEFORE);
    }
}
