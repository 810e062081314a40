package org.tenderpoint.followup;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.PlanAdvice;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.shared.Pressure;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.AdjustmentId;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.SessionId;

/** What earlier answers change about a client's next plan, until a plan has taken it over or a therapist has dismissed it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class AdjustmentService implements PlanAdvice {

    private static final Set<AdjustmentState> WAITING = Set.of(AdjustmentState.PROPOSED, AdjustmentState.ACCEPTED);

    private final StandingAdjustmentRepository adjustments;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdjustmentService(
            StandingAdjustmentRepository adjustments,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.adjustments = adjustments;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanAdviceLine> standing(ClientId client) {
        return adjustments.findByClientIdAndStateInOrderByStateAtDescPosition(client.value(), WAITING).stream()
                .filter(StandingAdjustment::stands)
                .sorted(Comparator.comparing(StandingAdjustment::kind))
                .map(AdjustmentService::line)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanAdviceLine> taken(SessionId session) {
        return adjustments.findByAppliedToAndStateOrderByPosition(session.value(), AdjustmentState.APPLIED).stream()
                .map(AdjustmentService::line)
                .toList();
    }

    @Override
    @Transactional
    public void apply(AdjustmentId id, SessionId session) {
        var adjustment = require(id);
        adjustment.apply(session, currentUser.id(), clock.instant());
        adjustments.saveAndFlush(adjustment);
        audit("applied", adjustment);
    }

    @Override
    @Transactional
    public void dismiss(AdjustmentId id, SessionId session, String reason) {
        var adjustment = require(id);
        adjustment.dismiss(session, reason, currentUser.id(), clock.instant());
        adjustments.saveAndFlush(adjustment);
        audit("dismissed", adjustment);
    }

    private static PlanAdviceLine line(StandingAdjustment standing) {
        var adjustment = standing.toRecord();
        return new PlanAdviceLine(
                adjustment.id(),
                adjustment.words(),
                adjustment.parts().stream().findFirst(),
                switch (adjustment.kind()) {
                    case PRESSURE_CAP -> adjustment.amount();
                    case AVOID_REGION -> OptionalInt.of(Pressure.NONE);
                    default -> OptionalInt.empty();
                },
                adjustment.modality().filter(avoided -> adjustment.kind() == AdjustmentKind.AVOID_MODALITY),
                adjustment.reason(),
                standing.assessment().value());
    }

    private StandingAdjustment require(AdjustmentId id) {
        return adjustments.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such adjustment"));
    }

    private void audit(String action, StandingAdjustment adjustment) {
        events.publishEvent(AuditEvent.of(
                action, "Adjustment", adjustment.id().value(), new ClientId(adjustment.client())));
    }
}
