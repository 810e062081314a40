package org.tenderpoint.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.ClearanceId;
import org.tenderpoint.shared.id.ClientId;

/** Doctors' clearances. Front desk or therapist record one; it counts once a therapist has confirmed it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ClearanceService {

    private static final String RECORD = "MedicalClearance";

    private final ClearanceRepository clearances;
    private final RecordGate gate;
    private final CurrentUser user;
    private final PracticeService practice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClearanceService(
            ClearanceRepository clearances, RecordGate gate, CurrentUser user, PracticeService practice,
            ApplicationEventPublisher events, Clock clock) {
        this.clearances = clearances;
        this.gate = gate;
        this.user = user;
        this.practice = practice;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if it was written in the future */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
    public ClearanceId record(ClientId client, ClearanceDetails details) {
        var now = clock.instant();
        if (details.date().isAfter(LocalDate.ofInstant(now, practice.zone()))) {
            throw new IllegalArgumentException("A clearance is written before it is recorded");
        }
        var clearance = clearances.save(new Clearance(client, details, user.id(), now));
        events.publishEvent(AuditEvent.of("recorded", RECORD, clearance.id().value(), client));
        return clearance.id();
    }

    /** Makes it count. */
    public void confirm(ClearanceId id) {
        var clearance = require(id);
        var now = clock.instant();
        clearance.confirm(user.id(), now);
        events.publishEvent(AuditEvent.of("confirmed", RECORD, id.value(), clearance.client()));
        events.publishEvent(new ClearanceChanged(clearance.client(), id, now));
    }

    /** Ends it; what was decided by it stays as it was. */
    public void revoke(ClearanceId id) {
        var clearance = require(id);
        var now = clock.instant();
        clearance.revoke(user.id(), now);
        events.publishEvent(AuditEvent.of("revoked", RECORD, id.value(), clearance.client()));
        events.publishEvent(new ClearanceChanged(clearance.client(), id, now));
    }

    /** Those that count on this day. */
    public List<ClearanceRecord> inForce(ClientId client, LocalDate day) {
        gate.require(client);
        return of(client).stream().filter(clearance -> clearance.inForce(day)).toList();
    }

    /** All of them, the newest first. A look at each. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<ClearanceRecord> of(ClientId client) {
        gate.require(client);
        var records = clearances.findByClientIdOrderByRecordedAtDesc(client.value()).stream()
                .map(Clearance::toRecord)
                .toList();
        records.forEach(record ->
                events.publishEvent(AuditEvent.opened(RECORD, record.id().value(), client)));
        return records;
    }

    private Clearance require(ClearanceId id) {
        return gate.filter(clearances.findById(id.value()), Clearance::client)
                .orElseThrow(() -> new IllegalArgumentException("There is no such clearance"));
    }
}
