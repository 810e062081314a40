package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.SessionState;

/** Reads sessions in progress by their planned end. */
@Component
class UnendedSessionReader implements UnendedSessions {

    private final PlannedSessionRepository sessions;

    UnendedSessionReader(PlannedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlannedSessionRecord> endedByPlan(Instant from, Instant to) {
        return sessions.findByStateAndEndAtBetween(SessionState.IN_PROGRESS, from, to).stream()
                .map(PlannedSession::toRecord)
                .toList();
    }
}
