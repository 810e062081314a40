package org.tenderpoint.followup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.AdjustmentLine;
import org.tenderpoint.screening.AdjustmentSource;

/**
 * What earlier answers change about a client's next plan, until a plan has applied it or a therapist has dismissed it.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class AdjustmentService implements AdjustmentSource {

    private final StandingAdjustmentRepository adjustments;
    private final AdjustmentLines lines;
    private final UnusedAdjustments unused;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdjustmentService(
            StandingAdjustmentRepository adjustments,
            AdjustmentLines lines,
            UnusedAdjustments unused,
            RecordGate gate,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.adjustments = adjustments;
        this.lines = lines;
        this.unused = unused;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AdjustmentLine> standing(ClientId client) {
        gate.require(client);
        return lines.standing(client);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AdjustmentLine> appliedBy(SessionId session) {
        gate.require(session);
        return lines.appliedBy(session);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AdjustmentLine> lasting(ClientId client) {
        gate.require(client);
        return lines.lasting(client);
    }

    @Override
    @Transactional(readOnly = true)
    public Agreed agreed(ClientId client, Optional<SessionId> session) {
        gate.require(client);
        session.ifPresent(gate::require);
        return lines.agreed(client, session);
    }

    @Override
    public void apply(AdjustmentId id, SessionId session) {
        gate.require(session);
        var adjustment = require(id);
        adjustment.apply(session, currentUser.id(), clock.instant());
        adjustments.save(adjustment);
        audit("applied", adjustment);
    }

    @Override
    public void takeBack(AdjustmentId id, SessionId session) {
        gate.require(session);
        unused.takeBack(require(id), session);
    }

    @Override
    public void dismiss(AdjustmentId id, SessionId session, String reason) {
        gate.require(session);
        var adjustment = require(id);
        adjustment.dismiss(session, reason, currentUser.id(), clock.instant());
        adjustments.save(adjustment);
        audit("dismissed", adjustment);
    }

    private StandingAdjustment require(AdjustmentId id) {
        return gate.filter(adjustments.findById(id.value()), StandingAdjustment::client)
                .orElseThrow(() -> new NoSuch("adjustment"));
    }

    private void audit(String action, StandingAdjustment adjustment) {
        events.publishEvent(AuditEvent.of(
                action, "Adjustment", adjustment.id().value(), adjustment.client()));
    }
}
