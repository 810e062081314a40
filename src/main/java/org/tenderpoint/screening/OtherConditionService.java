package org.tenderpoint.screening;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.IntakeIncomplete;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.NamedCondition.NewName;

/**
 * Lets a therapist enter the condition that a client described in their own words: the intake is revised, and that
 * condition's rules apply instead of the guard. That the words do not matter is an override, see
 * {@link FindingService}.
 */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class OtherConditionService {

    private final ScreeningRecords records;
    private final NamingRepository namings;
    private final IntakeService intakes;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OtherConditionService(
            ScreeningRecords records,
            NamingRepository namings,
            IntakeService intakes,
            RecordGate gate,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.namings = namings;
        this.intakes = intakes;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Revises the intake; every session ahead of this client is then screened with the condition's own rules.
     *
     * @throws OverrideRefused if the reason is missing or too long
     * @throws EditedByOther if another version of the intake was confirmed since the words were read; nothing is kept
     * @throws IntakeIncomplete if a date is impossible
     * @throws SessionState.WrongState if the session has started, or will not take place
     */
    public void name(SessionId id, NewName naming) {
        gate.require(id);
        var session = records.sessionBeforeStart(id);
        FindingService.requireReason(naming.reason());
        var words = intakes.name(
                session.client(), naming.base(), naming.condition(), naming.answer(), naming.rest());
        var row = namings.save(new NamingRow(id, words, naming, currentUser.id(), clock.instant()));
        events.publishEvent(AuditEvent.of("named", "Naming", row.getId(), session.client()));
    }

    /** The conditions that were entered for this session's client, at this visit or an earlier one, oldest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<NamedCondition> named(SessionId id) {
        gate.require(id);
        return namings.ofClient(records.session(id).client().value()).stream().map(NamingRow::toRecord).toList();
    }
}
