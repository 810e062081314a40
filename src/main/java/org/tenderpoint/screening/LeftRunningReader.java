package org.tenderpoint.screening;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads sessions in progress by their planned end. */
@Component
class LeftRunningReader implements LeftRunning {

    private final PlannedSessionRepository sessions;

    LeftRunningReader(PlannedSessionRepository sessions) {
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
