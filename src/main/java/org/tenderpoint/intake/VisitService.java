package org.tenderpoint.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
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
    private final IntakeWriter intakes;
    private final Drafts drafts;
    private final RecordGate gate;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitService(
            VisitRepository visits, IntakeWriter intakes, Drafts drafts, RecordGate gate, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.visits = visits;
        this.intakes = intakes;
        this.drafts = drafts;
        this.gate = gate;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The session's answers as last confirmed. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<VisitRecord> of(SessionId session) {
        gate.require(session);
        return visits.counting(session.value()).map(this::opened);
    }

    /** The session's newest answers, or the note that they were another client's: what was read before is older. */
    public Optional<UUID> newest(SessionId session) {
        gate.require(session);
        return visits.findFirstBySessionIdOrderByNumberDesc(session.value()).map(Visit::getId);
    }

    /**
     * Stores the answers of a visit, of a client who was asked nothing about the standing answers.
     *
     * @throws EditedByOther if somebody confirmed answers of the same session at the same moment
     */
    public VisitRecord confirm(SessionId session, ClientId client, VisitAnswers answers) {
        return keep(session, client, answers, _ -> {});
    }

    /**
     * The same of a returning client: what was told of the standing answers becomes the next version of the intake.
     *
     * @param day the visit's, in the practice's zone
     * @throws EditedByOther if somebody confirmed answers of the same session at the same moment, or another version of
     * the intake since it was shown; nothing is saved
     * @throws IntakeIncomplete if a date is impossible
     */
    public VisitRecord confirm(
            SessionId session, ClientId client, VisitAnswers answers, ToldAtArrival told, LocalDate day) {
        return keep(session, client, answers, now -> intakes.carryOn(client, Optional.of(session), told, day, now));
    }

    /** The answers are there before anything is screened with the new version. */
    private VisitRecord keep(
            SessionId session, ClientId client, VisitAnswers answers, Consumer<Instant> standing) {
        gate.require(client);
        gate.require(session);
        var now = clock.instant();
        var visit = save(new Visit(session, client, nextNumber(session), answers, user.id(), now));
        standing.accept(now);
        events.publishEvent(AuditEvent.of("confirmed", RECORD, visit.getId(), client));
        events.publishEvent(new VisitConfirmed(session, client, now));
        return visit.toRecord();
    }

    /**
     * Another client was asked at this arrival: what was told is kept and counts no longer, and pages that are still
     * open learn of it by {@link #newest}. Where it went into the intake, the version before is in force again.
     *
     * @return false if the intake still tells it, since another version was confirmed besides
     * @throws EditedByOther if somebody confirmed answers of the same session at the same moment
     */
    public boolean ofAnother(SessionId session, ClientId client) {
        gate.require(client);
        gate.require(session);
        drafts.discardEverybodys(StandingAtArrival.form(session));
        var told = visits.findBySessionIdOrderByNumberDesc(session.value()).stream()
                .takeWhile(visit -> !visit.isOfAnother())
                .toList();
        var now = clock.instant();
        var row = save(Visit.ofAnother(session, client, nextNumber(session), user.id(), now));
        if (told.isEmpty()) {
            return true;
        }
        boolean whole = intakes.withoutArrival(
                client, told.stream().map(Visit::confirmedAt).collect(Collectors.toSet()), now);
        events.publishEvent(AuditEvent.of("took_back", RECORD, row.getId(), client));
        events.publishEvent(new VisitOfAnother(session, told.getLast().confirmedAt()));
        return whole;
    }

    /**
     * What was confirmed at an arrival was another client's; published in the transaction that says so.
     *
     * @param since when the first of it was confirmed
     */
    public record VisitOfAnother(SessionId session, Instant since) {}

    private int nextNumber(SessionId session) {
        return visits.findFirstBySessionIdOrderByNumberDesc(session.value()).map(Visit::number).orElse(0) + 1;
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
}
