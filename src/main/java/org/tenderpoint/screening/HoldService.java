package org.tenderpoint.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.HoldId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.hold.Hold;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRecord;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * What keeps a client from the next session (SCR-019 to SCR-023). The follow-up feature opens and lifts most holds; a
 * client's own answer may open one too, so nobody need be signed in for that. Opening and lifting screens the client's
 * planned sessions again.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
@Transactional
public class HoldService {

    private final HoldRepository holds;
    private final ScreeningRecords records;
    private final Screener screener;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HoldService(
            HoldRepository holds,
            ScreeningRecords records,
            Screener screener,
            RecordGate gate,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holds = holds;
        this.records = records;
        this.screener = screener;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a hold. The same kind from the same origin is opened only once: a second call replaces its moment and
     * words.
     *
     * @param until for {@link HoldKind#REST} the moment, empty for "until lifted"; empty for every other kind
     * @param origin the record that it comes from
     */
    @PreAuthorize("permitAll()")
    public HoldId open(ClientId client, HoldKind kind, Optional<Instant> until, UUID origin, Phrase why) {
        var now = clock.instant();
        var there = holds.findByOriginAndKindAndLiftedAtIsNull(origin, kind);
        var hold = there.isEmpty()
                ? Hold.open(client, kind, until, origin, why, currentUser.idIfSignedIn(), now)
                : there.getFirst();
        if (!there.isEmpty()) {
            hold.moveTo(until, why);
        }
        holds.save(hold);
        events.publishEvent(AuditEvent.of("opened_hold", "Hold", hold.id().value(), client));
        screenAnew(client, now);
        return hold.id();
    }

    /** Lifts the open holds of this kind from this record; does nothing if there are none. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER', 'CHECK_IN')")
    public void liftByOrigin(UUID origin, HoldKind kind, Phrase how) {
        var now = clock.instant();
        holds.findByOriginAndKindAndLiftedAtIsNull(origin, kind).forEach(hold -> lift(hold, how, now));
    }

    /**
     * Reopens what this record held and was lifted so by mistake.
     *
     * @param since the moment of the mistake
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public void reopen(UUID origin, Phrase how, Instant since) {
        holds.findByOriginAndLiftedAtGreaterThanEqual(origin, since).stream()
                .filter(hold -> hold.liftedBy(how))
                .filter(hold -> !holds.existsByOriginAndKindAndLiftedAtIsNull(origin, hold.kind()))
                .forEach(hold -> {
                    hold.reopen();
                    holds.save(hold);
                    events.publishEvent(AuditEvent.of("reopened", "Hold", hold.id().value(), hold.client()));
                    screenAnew(hold.client(), clock.instant());
                });
    }

    /** Whether this record has ever held the client's next session so; reveals nothing else. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public boolean held(UUID origin, HoldKind kind) {
        return holds.existsByOriginAndKind(origin, kind);
    }

    /** What must happen before the client's next session, oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('THERAPIST')")
    public List<HoldRecord> openHolds(ClientId client) {
        gate.require(client);
        return holds.findByClientIdAndLiftedAtIsNullOrderByOpenedAt(client.value()).stream()
                .map(Hold::toRecord)
                .toList();
    }

    /** Whether this visit's screening ended in an emergency that is neither checked nor corrected. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('THERAPIST')")
    public boolean emergencyHere(SessionId id) {
        gate.require(id);
        return holds.existsByOriginAndKindAndLiftedAtIsNull(id.value(), HoldKind.EMERGENCY_UNCHECKED);
    }

    /**
     * Lifts the hold of this visit's emergency, because the answer that led to it was a mistake, and confirms the
     * corrected ones; the hold stands if that fails. It is lifted first, or the corrected screening would contain
     * SCR-019.
     *
     * @param reason what was mistaken; the corrected answers were read back to the client
     */
    @PreAuthorize("hasRole('THERAPIST')")
    public <T> T correctEmergency(SessionId id, String reason, Supplier<T> confirmation) {
        gate.require(id);
        FindingService.requireReason(reason);
        var now = clock.instant();
        var session = records.sessionBeforeStart(id);
        holds.findByOriginAndKindAndLiftedAtIsNull(id.value(), HoldKind.EMERGENCY_UNCHECKED).forEach(hold -> {
            hold.lift(Phrase.typed(reason.strip()), Optional.of(currentUser.id()), now);
            holds.save(hold);
            events.publishEvent(AuditEvent.of("corrected", "Hold", hold.id().value(), session.client()));
        });
        return confirmation.get();
    }

    private void lift(Hold hold, Phrase how, Instant now) {
        hold.lift(how, currentUser.idIfSignedIn(), now);
        holds.save(hold);
        events.publishEvent(AuditEvent.of("lifted", "Hold", hold.id().value(), hold.client()));
        screenAnew(hold.client(), now);
    }

    /**
     * Without a signed-in user nobody may read the facts. The next look and the start screen the session again anyway.
     */
    private void screenAnew(ClientId client, Instant now) {
        if (currentUser.idIfSignedIn().isPresent()) {
            screener.rerunAhead(client, now, ScreeningCause.HOLD);
        }
    }
}
