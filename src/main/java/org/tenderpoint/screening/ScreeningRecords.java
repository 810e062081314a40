package org.tenderpoint.screening;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.id.SessionId;

/**
 * Finds a session for the services of its screening, and makes the record that leaves them: the screening with what was
 * decided upon it and what still blocks the start.
 */
@Component
public class ScreeningRecords {

    private final PlannedSessionRepository sessions;
    private final OverrideRepository overrides;
    private final Screener screener;

    ScreeningRecords(PlannedSessionRepository sessions, OverrideRepository overrides, Screener screener) {
        this.sessions = sessions;
        this.overrides = overrides;
        this.screener = screener;
    }

    public PlannedSession session(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such session"));
    }

    /** @throws WrongState if the session has started, or will not take place */
    PlannedSession ahead(SessionId id) {
        var session = session(id);
        if (!session.state().beforeStart()) {
            throw new WrongState(session.state(), SessionState.SCREENED);
        }
        return session;
    }

    ScreeningRecord of(PlannedSession session, Screening screening) {
        return of(
                session,
                screening,
                screening.frozenAt().isPresent() ? List.of() : screener.blocks(session, screening));
    }

    ScreeningRecord of(PlannedSession session, Screening screening, List<StartBlock> left) {
        var made = overrides.findBySessionIdAndTakenBackAtIsNullOrderByMadeAt(session.id().value()).stream()
                .map(OverrideRow::toRecord)
                .toList();
        return new ScreeningRecord(
                screening.id(),
                session.id(),
                session.client(),
                screening.provisional(),
                screening.level(),
                screening.ruleSet(),
                screening.findings(),
                screening.ceilings(),
                screening.decision(),
                made,
                left,
                screening.frozenAt(),
                screening.madeAt(),
                screening.by());
    }
}
