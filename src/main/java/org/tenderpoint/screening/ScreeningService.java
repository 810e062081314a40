package org.tenderpoint.screening;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.SessionId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.ScreeningRecords.ScreeningRecord;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.StandingLimits;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.rule.WhatIf.Explanation;

/**
 * Reads the screening before a session: as it is, as it was, and as it would be. Reads and results are for therapists;
 * the front desk learns from {@code PlanService.day} whether a session is ready, and a manager looks with a reason. A
 * therapist's decisions on findings go through {@link FindingService}.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class ScreeningService {

    private final ScreeningRepository screenings;
    private final ScreeningRecords records;
    private final AskAnswerRepository answers;
    private final HoldRepository holds;
    private final Screener screener;
    private final FactsReader reader;
    private final PracticeService practice;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScreeningService(
            ScreeningRepository screenings,
            ScreeningRecords records,
            AskAnswerRepository answers,
            HoldRepository holds,
            Screener screener,
            FactsReader reader,
            PracticeService practice,
            RecordGate gate,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.screenings = screenings;
        this.records = records;
        this.answers = answers;
        this.holds = holds;
        this.screener = screener;
        this.reader = reader;
        this.practice = practice;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The session's current screening: made again if anything has changed, the frozen one once the session has started,
     * the last one if the session will not take place.
     */
    @Transactional
    public ScreeningRecord screen(SessionId id) {
        gate.require(id);
        var session = records.session(id);
        var screening = current(session);
        events.publishEvent(AuditEvent.opened("Screening", screening.id().value(), session.client()));
        return records.of(session, screening);
    }

    /**
     * The same for a manager's review; changes nothing.
     *
     * @throws org.tenderpoint.client.RecordClosed if they have not given a reason for looking yet
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public Optional<ScreeningRecord> review(SessionId id) {
        gate.require(id);
        var session = records.session(id);
        return session.screening().flatMap(last -> screenings.findById(last.value())).map(screening -> {
            events.publishEvent(AuditEvent.opened("Screening", screening.id().value(), session.client()));
            return records.of(session, screening, screener.blocks(screening));
        });
    }

    /** The decision for this session with another plan; stores nothing. */
    @Transactional(readOnly = true)
    public ScreeningDecision preview(SessionId id, List<Work> plan) {
        gate.require(id);
        return reader.read(FactsReader.Visit.of(records.session(id))).withPlan(plan).decide();
    }

    /** The decision with these answers of the visit, while they are being given; stores nothing. */
    @Transactional(readOnly = true)
    public ScreeningDecision previewArrival(SessionId id, VisitAnswers given) {
        gate.require(id);
        return reader.readArrival(FactsReader.Visit.of(records.session(id)), given).decide();
    }

    /** The provisional decision for a session that is not planned yet; stores nothing. */
    @Transactional(readOnly = true)
    public ScreeningDecision previewPlan(ClientId client, UserId therapist, LocalDateTime localStart, List<Work> plan) {
        gate.require(client);
        return reader.read(FactsReader.Visit.planned(client, therapist, localStart, practice.zone(), plan))
                .decide();
    }

    /** The provisional decision for answers that are still being typed, for a visit today without a plan. */
    @Transactional(readOnly = true)
    public ScreeningDecision previewIntake(ClientId client, IntakeAnswers draft) {
        gate.require(client);
        var zone = practice.zone();
        var now = LocalDateTime.ofInstant(clock.instant(), zone);
        var visit = FactsReader.Visit.planned(client, currentUser.id(), now, zone, List.of());
        return reader.readDraft(visit, draft).decide();
    }

    /** The last answer to each question that was answered at another visit: one tap reuses it. */
    @Transactional(readOnly = true)
    public Map<String, String> lastAnswers(ClientId client, SessionId session) {
        gate.require(client);
        gate.require(session);
        var last = new HashMap<String, String>();
        for (var answer : answers.findByClientIdAndSessionIdNotAndKindNotOrderByMadeAtDesc(
                client.value(), session.value(), AskAnswer.Kind.DISMISSED)) {
            last.putIfAbsent(answer.ask(), answer.answer());
        }
        return last;
    }

    /** Whether this visit's screening ended in an emergency that is neither checked nor corrected. */
    @Transactional(readOnly = true)
    public boolean emergencyHere(SessionId id) {
        gate.require(id);
        return !holds.findByOriginAndKindAndLiftedAtIsNull(id.value(), HoldKind.EMERGENCY_UNCHECKED).isEmpty();
    }

    /** The screening with which the session started; empty before it starts. */
    @Transactional
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<ScreeningRecord> frozen(SessionId id) {
        gate.require(id);
        return screenings.findFirstBySessionIdAndFrozenAtIsNotNull(id.value()).map(screening -> {
            events.publishEvent(AuditEvent.opened("Screening", screening.id().value(), screening.client()));
            return records.of(records.session(id), screening);
        });
    }

    /**
     * The lasting limits of this client, from the facts of this session's screening: those that depend neither on red
     * flags, pain now, preference nor the plan. For the rule books after the session, which the front desk also runs
     * during a call: never shown as such.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER', 'CHECK_IN')")
    public StandingLimits standingLimits(ClientId client, SessionId id) {
        var facts = screenings
                .findFirstBySessionIdAndFrozenAtIsNotNull(id.value())
                .map(Screening::snapshot)
                .orElseGet(() -> reader.read(FactsReader.Visit.of(records.session(id))));
        return ScreeningRules.CURRENT.standingCeilings(facts.facts());
    }

    /** Why the session's screening is as it is: its facts, why it is not graver, and which unknowns matter. */
    @Transactional
    public Explanation<ScreeningDecision, ScreeningLevel> explain(SessionId id) {
        gate.require(id);
        var snapshot = current(records.session(id)).snapshot();
        return ScreeningRules.CURRENT.explain(snapshot.facts(), snapshot.overrides());
    }

    private Screening current(PlannedSession session) {
        return session.state().beforeStart()
                ? screener.run(session, clock.instant(), ScreeningCause.MEANWHILE)
                : last(session);
    }

    private Screening last(PlannedSession session) {
        return session.screening()
                .flatMap(id -> screenings.findById(id.value()))
                .orElseThrow(() -> new IllegalStateException("The session was never screened"));
    }
}
