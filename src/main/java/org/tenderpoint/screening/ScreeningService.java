package org.tenderpoint.screening;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.OpenAsk;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.StandingLimits;
import org.tenderpoint.shared.Answer;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.Work;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.ScreeningId;
import org.tenderpoint.shared.id.SessionId;
import org.tenderpoint.shared.id.UserId;

/**
 * The screening before a session. Reads and results are for therapists; front desk learns from {@link PlanService#day}
 * whether a session is ready, and a manager looks with a reason.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class ScreeningService {

    /** The shortest reason for which a manager may look, in characters. */
    public static final int SHORTEST_REASON = 10;

    private final PlannedSessionRepository sessions;
    private final ScreeningRepository screenings;
    private final OverrideRepository overrides;
    private final AskAnswerRepository answers;
    private final HoldRepository holds;
    private final Screener screener;
    private final FactsReader reader;
    private final PracticeService practice;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScreeningService(
            PlannedSessionRepository sessions,
            ScreeningRepository screenings,
            OverrideRepository overrides,
            AskAnswerRepository answers,
            HoldRepository holds,
            Screener screener,
            FactsReader reader,
            PracticeService practice,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.screenings = screenings;
        this.overrides = overrides;
        this.answers = answers;
        this.holds = holds;
        this.screener = screener;
        this.reader = reader;
        this.practice = practice;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The session's screening as of now: made anew if anything has changed, the frozen one once the session has started,
     * the last one of a session that will not take place.
     */
    @Transactional
    public ScreeningRecord screen(SessionId id) {
        var session = require(id);
        var screening = session.state().beforeStart() ? screener.run(session, clock.instant()) : last(session);
        events.publishEvent(AuditEvent.opened("Screening", screening.id().value(), session.client()));
        return record(session, screening);
    }

    /**
     * The same for a manager's review; changes nothing.
     *
     * @param reason of {@value #SHORTEST_REASON} characters or more; it stands in the audit trail
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public Optional<ScreeningRecord> review(SessionId id, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("A manager looks with a reason");
        }
        var session = require(id);
        return session.screening().flatMap(last -> screenings.findById(last.value())).map(screening -> {
            events.publishEvent(AuditEvent.opened("Screening", screening.id().value(), session.client())
                    .because(reason.strip()));
            return record(session, screening, screener.blocks(screening));
        });
    }

    /** What the rules would say of this session with another plan; nothing is kept. */
    @Transactional(readOnly = true)
    public ScreeningDecision preview(SessionId id, List<Work> plan) {
        return reader.read(FactsReader.Visit.of(require(id))).withPlan(plan).decide();
    }

    /** What the rules would say with these answers of the visit, while they are being given; nothing is kept. */
    @Transactional(readOnly = true)
    public ScreeningDecision previewArrival(SessionId id, VisitAnswers given) {
        return reader.readArrival(FactsReader.Visit.of(require(id)), given).decide();
    }

    /** What the rules would say, so far, of a session that is not planned yet; nothing is kept. */
    @Transactional(readOnly = true)
    public ScreeningDecision previewPlan(ClientId client, UserId therapist, LocalDateTime localStart, List<Work> plan) {
        return reader.read(FactsReader.Visit.planned(client, therapist, localStart, practice.zone(), plan))
                .decide();
    }

    /** What the rules say so far of answers that are still being typed, for a visit today without a plan. */
    @Transactional(readOnly = true)
    public ScreeningDecision previewIntake(ClientId client, IntakeAnswers draft) {
        var zone = practice.zone();
        var now = LocalDateTime.ofInstant(clock.instant(), zone);
        var visit = FactsReader.Visit.planned(client, currentUser.id(), now, zone, List.of());
        return reader.readDraft(visit, draft).decide();
    }

    /**
     * Goes ahead against one effect of one finding, for this visit.
     *
     * @return the screening after it
     * @throws OverrideRefused if the finding, the effect or the reason does not allow it
     */
    @Transactional
    public ScreeningRecord override(SessionId id, OverrideRequest request) {
        var now = clock.instant();
        var session = requireAhead(id);
        var screening = screener.run(session, now);
        var finding = screening.snapshot()
                .decide()
                .finding(request.findingId())
                .orElseThrow(() -> new OverrideRefused(OverrideRefused.Problem.NO_SUCH_FINDING));
        requireReason(request.reason());
        requireOverridable(finding, request);
        var row = overrides.saveAndFlush(new OverrideRow(
                id, screening.id(), request, ScreeningRules.VERSION, currentUser.id(), now));
        events.publishEvent(AuditEvent.of("overrode", "Override", row.toRecord().id(), session.client())
                .because(request.findingId()));
        return record(session, screener.run(session, now));
    }

    /** Takes an override back; the finding counts in full again. */
    @Transactional
    public ScreeningRecord takeBack(SessionId id, UUID override) {
        var now = clock.instant();
        var session = requireAhead(id);
        var row = overrides.findById(override)
                .filter(found -> found.session().equals(id))
                .orElseThrow(() -> new OverrideRefused(OverrideRefused.Problem.NO_SUCH_FINDING));
        row.takeBack(now);
        overrides.saveAndFlush(row);
        events.publishEvent(AuditEvent.of("took back", "Override", override, session.client()));
        return record(session, screener.run(session, now));
    }

    /**
     * Answers a question that a finding asks. The same question of several findings is answered for all of them.
     *
     * @param key of the question, e.g. {@code SCR-152}
     * @param answer a code of {@link Answer}, words, or a pressure from 1 to 5
     */
    @Transactional
    public ScreeningRecord answerAsk(SessionId id, String key, String answer) {
        var session = requireAhead(id);
        var open = ask(session, key);
        var kind = switch (open.ask().kind()) {
            case TEXT -> AskAnswer.Kind.IN_WORDS;
            case YES_NO, CONSENT -> AskAnswer.Kind.ANSWERED;
            case PRESSURE -> AskAnswer.Kind.PRESSURE;
            case FACT -> throw new IllegalArgumentException("This question is answered where its fact is kept");
        };
        if (answer.isBlank()) {
            throw new IllegalArgumentException("An answer is not blank");
        }
        if (kind == AskAnswer.Kind.ANSWERED) {
            Coded.require(Answer.class, answer);
        }
        if (kind == AskAnswer.Kind.PRESSURE && FactsReader.pressure(answer).isEmpty()) {
            throw new IllegalArgumentException("How firm the client likes it is told from 1 to 5");
        }
        return keep(session, open, answer.strip(), kind);
    }

    /** Leaves a question out, with a reason. @throws OverrideRefused if it must be answered, or the reason is missing */
    @Transactional
    public ScreeningRecord dismissAsk(SessionId id, String key, String reason) {
        var session = requireAhead(id);
        var open = ask(session, key);
        requireReason(reason);
        if (open.ask().mustBeAnswered()) {
            throw new OverrideRefused(OverrideRefused.Problem.NOT_DISMISSIBLE);
        }
        return keep(session, open, reason.strip(), AskAnswer.Kind.DISMISSED);
    }

    /** For each question that was answered at another visit, the last answer: one tap takes it over. */
    @Transactional(readOnly = true)
    public Map<String, String> lastAnswers(ClientId client, SessionId session) {
        var last = new HashMap<String, String>();
        for (var answer : answers.findByClientIdAndSessionIdNotAndKindNotOrderByMadeAtDesc(
                client.value(), session.value(), AskAnswer.Kind.DISMISSED)) {
            last.putIfAbsent(answer.ask(), answer.answer());
        }
        return last;
    }

    /**
     * An answer that led to an emergency was entered by mistake and is going to be corrected: the hold of this visit's
     * emergency is lifted. Without this the corrected screening holds SCR-019.
     *
     * @param reason what was mistaken; the client heard the corrected answers read back
     */
    @Transactional
    public void correctEmergency(SessionId id, String reason) {
        requireReason(reason);
        var now = clock.instant();
        var session = requireAhead(id);
        holds.findByOriginAndKindAndLiftedAtIsNull(id.value(), HoldKind.EMERGENCY_UNCHECKED).forEach(hold -> {
            hold.lift(reason.strip(), Optional.of(currentUser.id()), now);
            holds.saveAndFlush(hold);
            events.publishEvent(AuditEvent.of("corrected", "Hold", hold.id().value(), session.client()));
        });
    }

    /** Whether this visit's screening ended in an emergency that is neither checked nor corrected. */
    @Transactional(readOnly = true)
    public boolean emergencyHere(SessionId id) {
        return !holds.findByOriginAndKindAndLiftedAtIsNull(id.value(), HoldKind.EMERGENCY_UNCHECKED).isEmpty();
    }

    /** The screening on which the session started; empty before it starts. */
    @Transactional
    public Optional<ScreeningRecord> frozen(SessionId id) {
        return screenings.findFirstBySessionIdAndFrozenAtIsNotNull(id.value()).map(screening -> {
            events.publishEvent(AuditEvent.opened("Screening", screening.id().value(), screening.client()));
            return record(require(id), screening);
        });
    }

    /** Decides again from the facts as they were. */
    @Transactional(readOnly = true)
    public ScreeningDecision replay(ScreeningId id) {
        return screenings
                .findById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("No such screening"))
                .snapshot()
                .decide();
    }

    /**
     * What holds for this client whatever the day brings, by the facts of this session's screening: limits that rest
     * neither on red flags, pain now, preference nor the plan. For the books after the session, which front desk runs too
     * during a call: never shown as such.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public StandingLimits standingLimits(ClientId client, SessionId id) {
        var facts = screenings
                .findFirstBySessionIdAndFrozenAtIsNotNull(id.value())
                .map(Screening::snapshot)
                .orElseGet(() -> reader.read(FactsReader.Visit.of(require(id))));
        return ScreeningRules.CURRENT.standingCeilings(facts.facts());
    }

    private OpenAsk ask(PlannedSession session, String key) {
        return screener.run(session, clock.instant()).snapshot().decide().openAsks().stream()
                .filter(open -> open.ask().key().equals(key) || open.keys().contains(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such question is open"));
    }

    private ScreeningRecord keep(PlannedSession session, OpenAsk open, String answer, AskAnswer.Kind kind) {
        var now = clock.instant();
        for (var key : open.keys()) {
            answers.save(new AskAnswer(session.id(), session.client(), key, answer, kind, currentUser.id(), now));
        }
        answers.flush();
        var action = kind == AskAnswer.Kind.DISMISSED ? "dismissed question" : "answered question";
        events.publishEvent(AuditEvent.of(action, "Session", session.id().value(), session.client())
                .because(String.join(", ", open.keys())));
        return record(session, screener.run(session, now));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new OverrideRefused(OverrideRefused.Problem.NO_REASON);
        }
        if (reason.length() > OverrideRequest.REASON_LENGTH) {
            throw new OverrideRefused(OverrideRefused.Problem.REASON_TOO_LONG);
        }
    }

    private static void requireOverridable(Finding finding, OverrideRequest request) {
        if (!finding.overridable() || finding.found().stops() || finding.level().stops()) {
            throw new OverrideRefused(OverrideRefused.Problem.NOT_OVERRIDABLE);
        }
        boolean named = request.effect().equals(OverrideRequest.RESULT)
                ? finding.level() == ScreeningLevel.CLEARANCE
                : finding.effects().stream().anyMatch(effect -> names(request.effect(), effect));
        if (!named) {
            throw new OverrideRefused(OverrideRefused.Problem.NO_SUCH_EFFECT);
        }
    }

    private static boolean names(String wanted, Effect effect) {
        return !effect.codes().isEmpty()
                && (effect.key().equals(wanted) || effect.codes().contains(wanted));
    }

    private ScreeningRecord record(PlannedSession session, Screening screening) {
        return record(
                session,
                screening,
                screening.frozenAt().isPresent() ? List.of() : screener.blocks(session, screening));
    }

    private ScreeningRecord record(PlannedSession session, Screening screening, List<StartBlock> left) {
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
                screening.snapshot().decide(),
                made,
                left,
                screening.frozenAt(),
                screening.madeAt(),
                screening.by());
    }

    private Screening last(PlannedSession session) {
        return session.screening()
                .flatMap(id -> screenings.findById(id.value()))
                .orElseThrow(() -> new IllegalStateException("The session was never screened"));
    }

    private PlannedSession requireAhead(SessionId id) {
        var session = require(id);
        if (!session.state().beforeStart()) {
            throw new WrongState(session.state(), SessionState.SCREENED);
        }
        return session;
    }

    private PlannedSession require(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(() -> new IllegalArgumentException("No such session"));
    }
}
