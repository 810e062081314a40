package org.tenderpoint.screening.plan;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.SessionState;

/**
 * Sessions that were started but never ended. Not for screens: it checks no permission, since the program itself looks
 * for them.
 */
@Component
public class UnendedSessions {

    private final PlannedSessionRepository sessions;

    UnendedSessions(PlannedSessionRepository sessions) {
        this.sessions = sessions;
    }

    /** Those with a planned end between these moments. */
    @Transactional(readOnly = true)
    public List<PlannedSessionRecord> endedByPlan(Instant from, Instant to) {
        return sessions.findByStateAndEndAtBetween(SessionState.IN_PROGRESS, from, to).stream()
                .map(PlannedSession::toRecord)
                .toList();
    }
}
