package org.tenderpoint.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;

/**
 * What a changed intake, clearance or hold made stricter or milder for a planned session; its therapist is notified
 * once.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class ScreeningChangeService {

    private final ScreeningChangeRepository changes;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScreeningChangeService(
            ScreeningChangeRepository changes,
            RecordGate gate,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** All changes for the session, newest first; seen or not by the signed-in user. */
    @Transactional(readOnly = true)
    public List<ScreeningChangeRecord> of(SessionId session) {
        gate.require(session);
        var reader = currentUser.id();
        return changes.ofSession(session.value()).stream()
                .map(change -> change.toRecord(change.seenBy(reader)))
                .toList();
    }

    /** Acknowledges all changes up to and including this moment; others still get them. */
    @Transactional
    public void acknowledge(SessionId session, Instant upTo) {
        gate.require(session);
        var now = clock.instant();
        var reader = currentUser.id();
        changes.ofSession(session.value()).stream()
                .filter(change -> !change.toRecord(false).at().isAfter(upTo))
                .filter(change -> !change.seenBy(reader))
                .forEach(change -> {
                    change.markSeen(reader, now);
                    events.publishEvent(AuditEvent.of(
                            "took_note", "Screening", change.screening().value(), change.client()));
                });
    }
}
