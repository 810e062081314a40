package org.tenderpoint.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.practice.CurrentUser;

/**
 * Questions of every visit. Confirmed answers never change; a correction is a further record, and the latest counts.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class VisitService {

    private static final String RECORD = "VisitAnswers";

    private final VisitRepository visits;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitService(VisitRepository visits, RecordGate gate, CurrentUser user, ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The session's answers as last confirmed. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<VisitRecord> of(SessionId session) {
        gate.require(session);
        return visits.findFirstBySessionIdOrderByNumberDesc(session.value()).map(this::opened);
    }

    /** The client's answers at the latest visit that has any. */
    public Optional<VisitRecord> last(ClientId client) {
        gate.require(client);
        return visits.findFirstByClientIdOrderByConfirmedAtDesc(client.value()).map(this::opened);
    }

    /**
     * Stores the answers of a visit.
     *
     * @throws EditedByOther if somebody confirmed answers of the same session at the same moment
     */
    public VisitRecord confirm(SessionId session, ClientId client, VisitAnswers answers) {
        gate.require(client);
        gate.require(session);
        var now = clock.instant();
        int number = visits.findFirstBySessionIdOrderByNumberDesc(session.value()).map(Visit::number).orElse(0) + 1;
        var visit = save(new Visit(session, client, number, answers, user.id(), now));
        events.publishEvent(AuditEvent.of("confirmed", RECORD, visit.id(), client));
        events.publishEvent(new VisitConfirmed(session, client, now));
        return visit.toRecord();
    }

    private Visit save(Visit visit) {
        try {
            // a duplicate number fails here: somebody else confirmed at the same moment
            return visits.saveAndFlush(visit);
        } catch (DataIntegrityViolationException sameNumber) {
            throw new EditedByOther(Optional.empty(), visit.toRecord().confirmedAt());
        }
    }

    private VisitRecord opened(Visit visit) {
        var record = visit.toRecord();
        events.publishEvent(AuditEvent.opened(RECORD, record.id(), record.client()));
        return record;
    }

    /** The answers of a visit were confirmed, or confirmed again. */
    public record VisitConfirmed(SessionId session, ClientId client, Instant at) {}
}
