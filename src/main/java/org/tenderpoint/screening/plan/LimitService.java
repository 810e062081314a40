package org.tenderpoint.screening.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.store.file.Json;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.AdjustmentSource;
import org.tenderpoint.screening.AdjustmentSource.Agreed;
import org.tenderpoint.screening.FactsReader;
import org.tenderpoint.screening.FactsSnapshot;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.PlannedSession;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.PlannedSessionRepository;
import org.tenderpoint.screening.Screening;
import org.tenderpoint.screening.ScreeningRepository;
import org.tenderpoint.screening.VisitToScreen;
import org.tenderpoint.screening.WorkLimits;
import org.tenderpoint.screening.hold.Hold;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.screening.rules.Deadline;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.vocabulary.Work;

/** The limits of a session; calculated only here. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class LimitService {

    /** What is reported later than this belongs to another day. */
    private static final Duration OF_THE_DAY = Duration.ofHours(6);

    private final PlannedSessionRepository sessions;
    private final ScreeningRepository screenings;
    private final HoldRepository holds;
    private final FactsReader reader;
    private final ObjectProvider<AdjustmentSource> adjustments;
    private final RecordGate gate;
    private final PracticeService practice;

    LimitService(
            PlannedSessionRepository sessions,
            ScreeningRepository screenings,
            HoldRepository holds,
            FactsReader reader,
            ObjectProvider<AdjustmentSource> adjustments,
            RecordGate gate,
            PracticeService practice) {
        this.sessions = sessions;
        this.screenings = screenings;
        this.holds = holds;
        this.reader = reader;
        this.adjustments = adjustments;
        this.gate = gate;
        this.practice = practice;
    }

    /** The current limits or, once the session has ended, those at its end. */
    @Transactional(readOnly = true)
    public TodaysLimits of(SessionId id) {
        gate.require(id);
        var session = session(id);
        var agreed = agreed(session.client(), Optional.of(id));
        var kept = atEnd(session).orElseGet(() -> limitsNow(session, agreed));
        return new TodaysLimits(decided(session, kept.toldSince()), kept.limits(), agreed.heeded());
    }

    /**
     * By when a doctor was to look at what the client told before this session or in it; empty for no doctor, or
     * without such a session. For what the program plans to ask after it, whoever ends it or nobody: never shown.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER', 'CHECK_IN')")
    public Optional<Deadline> doctorBy(SessionId id) {
        return sessions.findById(id.value()).filter(session -> gate.opens(session.client()))
                .flatMap(session -> new TodaysLimits(
                        decided(session, atEnd(session).map(WorkLimits.AtEnd::toldSince)
                                .orElseGet(() -> toldUntilEnd(session))),
                        List.of(), List.of()).doctorBy());
    }

    private static Optional<WorkLimits.AtEnd> atEnd(PlannedSession session) {
        return session.limitsAtEnd().map(json -> Json.read(json, WorkLimits.AtEnd.class));
    }

    private List<TodaysLimits.DecidedToday> decided(PlannedSession session, List<FactsSnapshot> toldSince) {
        var frozen = screenings.findFirstBySessionIdAndFrozenAtIsNotNull(session.id().value());
        var rules = frozen.map(screening -> ScreeningRules.thatDecided(screening.ruleSet()))
                .orElse(ScreeningRules.CURRENT);
        return Stream.concat(
                frozen.map(
                        screening -> new TodaysLimits.DecidedToday(screening.snapshot(), screening.decision(), rules))
                        .stream(),
                toldSince.stream().map(told -> new TodaysLimits.DecidedToday(told, told.decide(rules), rules)))
                .toList();
    }

    /** Freezes the limits at the session's end: what is agreed or told from now on is for other days. */
    @Transactional
    public void keep(SessionId id) {
        gate.require(id);
        var session = session(id);
        if (session.limitsAtEnd().isEmpty()) {
            session.keepLimits(Json.write(limitsNow(session, agreed(session.client(), Optional.of(id)))));
        }
    }

    /** The limits besides the screening for a planned session; for one that has ended, those at its end. */
    @Transactional(readOnly = true)
    public WorkLimits agreed(SessionId id) {
        gate.require(id);
        var session = session(id);
        return new WorkLimits(atEnd(session).map(WorkLimits.AtEnd::limits)
                .orElseGet(() -> limits(session, agreed(session.client(), Optional.of(id)))));
    }

    /** The same for a session that is not stored yet. */
    @Transactional(readOnly = true)
    public WorkLimits agreed(ClientId client) {
        gate.require(client);
        return new WorkLimits(agreed(client, Optional.empty()).limits());
    }

    /** The work of a session that is not stored yet, within its limits. */
    @Transactional(readOnly = true)
    public List<Work> fittingWork(NewSession planned) {
        gate.require(planned.client());
        var facts = reader.read(VisitToScreen.planned(
                planned.client(), planned.therapist(), planned.localStart(), practice.zone(), planned.work()));
        var decided = new TodaysLimits.DecidedToday(facts, facts.decide(ScreeningRules.CURRENT),
                ScreeningRules.CURRENT);
        return new TodaysLimits(List.of(decided), agreed(planned.client(), Optional.empty()).limits(), List.of())
                .within(planned.work())
                .work();
    }

    private WorkLimits.AtEnd limitsNow(PlannedSession session, Agreed agreed) {
        return new WorkLimits.AtEnd(limits(session, agreed), toldUntilEnd(session));
    }

    /** After an end that kept nothing, what was told is for other days. */
    private List<FactsSnapshot> toldUntilEnd(PlannedSession session) {
        return session.toRecord().endedAt().isPresent() ? List.of() : toldSince(session);
    }

    private List<WorkLimits.Limit> limits(PlannedSession session, Agreed agreed) {
        if (session.toRecord().endedAt().isPresent()) {
            return appliedLimits(session);
        }
        return Stream.concat(agreed.limits().stream(), heldSince(session).stream()).toList();
    }

    private Agreed agreed(ClientId client, Optional<SessionId> session) {
        return Agreed.of(adjustments.orderedStream().map(source -> source.agreed(client, session)).toList());
    }

    /** What is left of the limits of a session whose end stored none: what its own plan had applied. */
    private List<WorkLimits.Limit> appliedLimits(PlannedSession session) {
        return adjustments.orderedStream()
                .flatMap(source -> source.appliedBy(session.id()).stream())
                .flatMap(line -> line.limit().stream())
                .toList();
    }

    /**
     * Before the start the current facts are all there is. When somebody asks is of no matter: a chart may be left open
     * until another day.
     */
    private List<FactsSnapshot> toldSince(PlannedSession session) {
        var until = session.toRecord().startedAt().map(started -> started.plus(OF_THE_DAY)).orElse(Instant.MAX);
        var frozen = screenings.findFirstBySessionIdAndFrozenAtIsNotNull(session.id().value()).map(Screening::snapshot);
        var visit = VisitToScreen.of(session);
        if (frozen.filter(start -> reader.unchanged(start, visit, until)).isPresent()) {
            return List.of();
        }
        var live = reader.read(visit, until);
        // holds count separately: those caused by this very session are not included
        return List.of(frozen.map(start -> live.withHolds(start.visit().holds())).orElse(live));
    }

    /** A hold that was opened during the session: no work has followed it yet. */
    private List<WorkLimits.Limit> heldSince(PlannedSession session) {
        var started = session.toRecord().startedAt();
        if (started.isEmpty()) {
            return List.of();
        }
        var end = started.get().plus(Duration.ofMinutes(session.toRecord().minutes()))
                .plus(PlannedSessionRecord.RUNS_OVER);
        return holds.findByClientIdAndLiftedAtIsNullOrderByOpenedAt(session.client().value()).stream()
                .map(Hold::toRecord)
                .filter(hold -> hold.kind() != HoldKind.UNANSWERED_FOLLOW_UP)
                .filter(hold -> !hold.origin().equals(session.id().value()))
                .filter(hold -> openedDuring(hold, started.get(), end))
                .map(hold -> WorkLimits.Limit.cap(Set.of(), 0, hold.why()))
                .toList();
    }

    private static boolean openedDuring(HoldRecord hold, Instant started, Instant end) {
        return !hold.openedAt().isBefore(started)
                && !hold.openedAt().isAfter(end)
                && hold.until().map(until -> until.isAfter(started)).orElse(true);
    }

    private PlannedSession session(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(() -> new NoSuch("session"));
    }
}
