package org.tenderpoint.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.rules.RowTraits;
import org.tenderpoint.screening.rules.ScreeningDecision;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningRules;
import org.tenderpoint.screening.rules.ScreeningRules.StandingLimits;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.rule.Explanation;

/**
 * Reads the screening before a session, as it is and as it was. Reads and results are for therapists; the front desk
 * learns from {@code PlanService.day} whether a session is ready, and a manager looks with a reason. A therapist's
 * decisions on findings go through {@link FindingService}.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ScreeningService {

    private final ScreeningRepository screenings;
    private final ScreeningRecords records;
    private final AskAnswers answers;
    private final Screener screener;
    private final FactsReader reader;
    private final RecordGate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScreeningService(
            ScreeningRepository screenings,
            ScreeningRecords records,
            AskAnswers answers,
            Screener screener,
            FactsReader reader,
            RecordGate gate,
            ApplicationEventPublisher events,
            Clock clock) {
        this.screenings = screenings;
        this.records = records;
        this.answers = answers;
        this.screener = screener;
        this.reader = reader;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The session's current screening: made again if anything has changed, the frozen one once the session has started,
     * the last one if the session will not take place.
     */
    public ScreeningRecord screen(SessionId id) {
        gate.require(id);
        var session = records.session(id);
        var screening = current(session);
        events.publishEvent(AuditEvent.opened("Screening", screening.id().value(), session.client()));
        return records.of(session, screening);
    }

    /**
     * Keeps which red flags a client has told at the arrival while the page is open, since it may be left there: each
     * counts, is shown with the session and lets it not start until the answers are confirmed or taken back.
     */
    public void tellAtArrival(SessionId id, Set<RedFlag> told) {
        gate.require(id);
        var session = records.session(id);
        if (session.state().beforeStart() && !session.toldAtArrival().equals(told)) {
            // what else has changed is still to be read, also by whoever ticks this
            screener.run(session, clock.instant(), ScreeningCause.MEANWHILE);
            session.tells(told);
            events.publishEvent(AuditEvent.of("told_at_arrival", "Session", id.value(), session.client()));
            screener.run(session, clock.instant(), ScreeningCause.ARRIVAL);
        }
    }

    /** Red flags that were told at the arrival and are not confirmed yet, whoever had the page open. */
    @Transactional(readOnly = true)
    public Set<RedFlag> toldAtArrival(SessionId id) {
        gate.require(id);
        return records.session(id).toldAtArrival();
    }

    /**
     * The same for a manager's review; changes nothing.
     *
     * @throws org.tenderpoint.client.RecordClosed if they have not given a reason for looking yet
     */
    @PreAuthorize("hasRole('MANAGER')")
    public Optional<ScreeningRecord> review(SessionId id) {
        gate.require(id);
        var session = records.session(id);
        return session.screening().flatMap(last -> screenings.findById(last.value())).map(screening -> {
            events.publishEvent(AuditEvent.opened("Screening", screening.id().value(), session.client()));
            return records.forReview(session, screening);
        });
    }

    /** The last answer to each question that was answered at another visit: one tap reuses it. */
    @Transactional(readOnly = true)
    public Map<String, String> lastAnswers(ClientId client, SessionId session) {
        gate.require(client);
        gate.require(session);
        return answers.last(client, session);
    }

    /** Answers of earlier visits that are kept with a condition and count at this one, by the question's key. */
    @Transactional(readOnly = true)
    public Map<String, String> keptAnswers(SessionId session) {
        gate.require(session);
        var visit = VisitToScreen.of(records.session(session));
        return answers.keptAnswers(visit.client(), Optional.of(session), visit.day(), visit.zone()).values().stream()
                .collect(Collectors.toMap(AskAnswer::ask, AskAnswer::answer));
    }

    /** What was typed in answer to rules' questions at this visit, by the question's key. */
    @Transactional(readOnly = true)
    public Map<String, String> inWords(SessionId session) {
        gate.require(session);
        return answers.inWords(session);
    }

    /** What was typed at the door since then about the doctor to whom the client was sent. */
    @Transactional(readOnly = true)
    public Optional<String> doctorsWordAtTheDoor(ClientId client, Instant since) {
        gate.require(client);
        var typed = answers.inWords(client, since);
        return RowTraits.whatADoctorSaid().stream().flatMap(key -> Optional.ofNullable(typed.get(key)).stream())
                .findFirst();
    }

    /**
     * The lasting limits of this client, from the facts of this session's screening: those that depend neither on red
     * flags, pain now, preference nor the plan. For the rule books after the session, which the front desk also runs
     * during a call: never shown as such, except to therapists, who write letters about them.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER', 'CHECK_IN')")
    public StandingLimits standingLimits(ClientId client, SessionId id) {
        var facts = screenings
                .findFirstBySessionIdAndFrozenAtIsNotNull(id.value())
                .map(Screening::snapshot)
                .orElseGet(() -> reader.read(VisitToScreen.of(records.session(id))));
        return ScreeningRules.CURRENT.standingCeilings(facts.facts());
    }

    /** Why the session's screening is as it is: its facts, why it is not graver, and which unknowns matter. */
    public Explanation<ScreeningDecision, ScreeningLevel> explain(SessionId id) {
        gate.require(id);
        var screening = current(records.session(id));
        var snapshot = screening.snapshot();
        return ScreeningRules.thatDecided(screening.ruleSet()).explain(snapshot.facts(), snapshot.overrides());
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
