package org.tenderpoint.followup;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.AdjustmentWords;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.assessment.ClientHistory;
import org.tenderpoint.followup.rules.AdjustmentKind;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.AdjustmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.AdviceChange;
import org.tenderpoint.screening.AdvisedLimit;
import org.tenderpoint.screening.PlanAdvice;
import org.tenderpoint.screening.PlanAdviceLine;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

/**
 * What earlier answers change about a client's next plan, until a plan has applied it or a therapist has dismissed it.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class AdjustmentService implements PlanAdvice {

    private static final Set<AdjustmentState> TAKEN_OVER = Set.of(AdjustmentState.APPLIED);
    private static final Set<AdjustmentState> WAITING = Set.of(AdjustmentState.PROPOSED, AdjustmentState.ACCEPTED);

    private final StandingAdjustmentRepository adjustments;
    private final AdviceLines lines;
    private final AssessmentRepository assessments;
    private final ClientHistory history;
    private final AgreedLimits agreed;
    private final RecordGate gate;
    private final PracticeService practice;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdjustmentService(
            StandingAdjustmentRepository adjustments,
            AdviceLines lines,
            AssessmentRepository assessments,
            ClientHistory history,
            AgreedLimits agreed,
            RecordGate gate,
            PracticeService practice,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.adjustments = adjustments;
        this.lines = lines;
        this.assessments = assessments;
        this.history = history;
        this.agreed = agreed;
        this.gate = gate;
        this.practice = practice;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanAdviceLine> standing(ClientId client) {
        gate.require(client);
        var standing = adjustments.findByClientIdAndStateInOrderByStateAtDescPosition(client.value(), WAITING).stream()
                .filter(StandingAdjustment::stands)
                .sorted(Comparator.comparing(StandingAdjustment::kind))
                .toList();
        return lines.of(lines.waitingStill(client, standing));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanAdviceLine> taken(SessionId session) {
        gate.require(session);
        return lines.of(adjustments.findByAppliedToAndStateOrderByPosition(session.value(), AdjustmentState.APPLIED));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanAdviceLine> held(ClientId client) {
        gate.require(client);
        var zone = practice.zone();
        var caps = history.capsTakenOver(client, clock.instant().atZone(zone).toLocalDate(), zone);
        var seen = new HashSet<Set<BodyPart>>();
        return adjustments.findByClientIdAndStateInOrderByStateAtDescPosition(client.value(), TAKEN_OVER).stream()
                .filter(one -> one.kind() == AdjustmentKind.PRESSURE_CAP)
                .flatMap(one -> holding(one, caps).stream().mapToObj(level -> held(one, level)))
                .filter(line -> seen.add(line.part().map(Set::of).orElse(Set.of())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AdvisedLimit> limits(ClientId client, Optional<SessionId> session) {
        gate.require(client);
        session.ifPresent(gate::require);
        var held = held(client).stream().flatMap(line -> line.limit().stream());
        return Stream.concat(agreed.of(client, session).stream(), held).distinct().toList();
    }

    /** The level that applies now: the cap's own, or higher where a later raise has loosened it. */
    private static OptionalInt holding(StandingAdjustment cap, Map<Region, Integer> caps) {
        var regions = cap.parts().isEmpty()
                ? EnumSet.allOf(Region.class)
                : cap.parts().stream().map(BodyPart::region).collect(Collectors.toSet());
        return caps.keySet().containsAll(regions)
                ? regions.stream().mapToInt(caps::get).max()
                : OptionalInt.empty();
    }

    private static PlanAdviceLine held(StandingAdjustment cap, int level) {
        return new PlanAdviceLine(
                cap.id(),
                Texts.of("followup.adjust.pressure_cap", AdjustmentWords.places(cap.parts()), level),
                cap.parts().stream().findFirst(),
                new AdviceChange.Cap(level),
                cap.toRecord().reason(),
                cap.assessment().value());
    }

    @Override
    @Transactional
    public void apply(AdjustmentId id, SessionId session) {
        gate.require(session);
        var adjustment = require(id);
        adjustment.apply(session, currentUser.id(), clock.instant());
        adjustments.save(adjustment);
        audit("applied", adjustment);
    }

    @Override
    @Transactional
    public void takeBack(AdjustmentId id, SessionId session) {
        gate.require(session);
        var adjustment = require(id);
        boolean judged = assessments
                .findById(adjustment.assessment().value())
                .filter(origin -> origin.state() != AssessmentState.PROPOSED)
                .isPresent();
        adjustment.takeBack(session, judged, currentUser.id(), clock.instant());
        adjustments.save(adjustment);
        audit("taken back", adjustment);
    }

    @Override
    @Transactional
    public void dismiss(AdjustmentId id, SessionId session, String reason) {
        gate.require(session);
        var adjustment = require(id);
        adjustment.dismiss(session, reason, currentUser.id(), clock.instant());
        adjustments.save(adjustment);
        audit("dismissed", adjustment);
    }

    private StandingAdjustment require(AdjustmentId id) {
        return gate.filter(adjustments.findById(id.value()), one -> new ClientId(one.client()))
                .orElseThrow(() -> new IllegalArgumentException("No such adjustment"));
    }

    private void audit(String action, StandingAdjustment adjustment) {
        events.publishEvent(AuditEvent.of(
                action, "Adjustment", adjustment.id().value(), new ClientId(adjustment.client())));
    }
}
