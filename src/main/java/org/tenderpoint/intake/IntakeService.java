package org.tenderpoint.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.RecordClosed;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.shared.EditedByOther;
import org.tenderpoint.shared.Recorded;
import org.tenderpoint.shared.audit.AuditEvent;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.IntakeVersionId;

/** Standing answers of clients, as immutable versions. Each look at a version leaves an entry in the audit trail. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class IntakeService {

    private static final String RECORD = "IntakeVersion";

    private final IntakeVersionRepository versions;
    private final IntakeHistory history;
    private final ConsentRepository consents;
    private final RecordGate gate;
    private final ClientService clients;
    private final CurrentUser user;
    private final PracticeService practice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeService(
            IntakeVersionRepository versions, IntakeHistory history, ConsentRepository consents, RecordGate gate, ClientService clients,
            CurrentUser user, PracticeService practice, ApplicationEventPublisher events, Clock clock) {
        this.versions = versions;
        this.history = history;
        this.consents = consents;
        this.gate = gate;
        this.clients = clients;
        this.user = user;
        this.practice = practice;
        this.events = events;
        this.clock = clock;
    }

    /** The version that holds now; empty before the first intake. @throws RecordClosed if it is not the caller's to read */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<IntakeVersionRecord> latest(ClientId client) {
        gate.require(client);
        return versions.findFirstByClientIdOrderByNumberDesc(client.value()).map(this::opened);
    }

    /** Whether there is such a version for the caller; tells nothing else, so it is no look. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public boolean exists(IntakeVersionId id) {
        return gate.reaches(versions.findById(id.value()), IntakeVersion::client);
    }

    /** One version; empty if there is none with this id, or none that is the caller's to read. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<IntakeVersionRecord> byId(IntakeVersionId id) {
        return gate.filter(versions.findById(id.value()), IntakeVersion::client).map(this::opened);
    }

    /** All versions, the newest first; one look, at the newest. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<IntakeVersionRecord> versions(ClientId client) {
        gate.require(client);
        var records = history.of(client);
        records.stream().findFirst().ifPresent(newest -> events.publishEvent(
                AuditEvent.opened(RECORD, newest.id().value(), client)));
        return records;
    }

    /** Whether there is an intake and it is complete: all that the front desk may know of it. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    @Transactional(readOnly = true)
    public IntakeStatus status(ClientId client) {
        return versions.findFirstByClientIdOrderByNumberDesc(client.value())
                .map(version -> version.answers().complete() ? IntakeStatus.COMPLETE : IntakeStatus.INCOMPLETE)
                .orElse(IntakeStatus.MISSING);
    }

    /**
     * Confirms these answers as the client's next version.
     *
     * @param base the version that the form started from; empty for a first intake
     * @throws EditedByOther if another version was confirmed since then; nothing is saved
     * @throws IntakeIncomplete if a safety question was not asked, treatment was not spoken about, or a date cannot be
     */
    public IntakeVersionRecord confirm(ClientId client, Optional<IntakeVersionId> base, IntakeAnswers answers) {
        gate.require(client);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, practice.zone());
        if (!answers.complete() || !IntakeChecks.problems(answers, clients.birthDate(client), today).isEmpty()) {
            throw new IntakeIncomplete();
        }
        var last = versions.findFirstByClientIdOrderByNumberDesc(client.value());
        if (!last.map(IntakeVersion::id).equals(base)) {
            throw new EditedByOther(
                    last.map(IntakeVersion::confirmedBy), last.map(IntakeVersion::confirmedAt).orElse(now));
        }
        var before = last.map(IntakeVersion::answers).orElse(IntakeAnswers.empty());
        int number = last.map(IntakeVersion::number).orElse(0) + 1;
        var version = save(new IntakeVersion(client, number, answers, Channel.THERAPIST, now, user.id(), today));
        keepConsents(version, before.consents(), answers.consents());
        events.publishEvent(AuditEvent.of("confirmed", RECORD, version.id().value(), client));
        events.publishEvent(new IntakeConfirmed(client, version.id(), now));
        return version.toRecord(before);
    }

    private IntakeVersion save(IntakeVersion version) {
        try {
            return versions.saveAndFlush(version);
        } catch (DataIntegrityViolationException sameNumber) {
            // somebody else confirmed between the look and the save; who it was is read by the next look
            throw new EditedByOther(Optional.empty(), version.confirmedAt());
        }
    }

    private void keepConsents(IntakeVersion version, Consents before, Consents told) {
        for (var kind : ConsentKind.values()) {
            boolean changed = before.of(kind) != told.of(kind);
            boolean signedAnew = !before.signedBy().equals(told.signedBy()) || !before.signature().equals(told.signature());
            // a yes that was carried over from the last version gives nothing back that was withdrawn since
            if (told.of(kind) != Recorded.NOT_ASKED && (changed || signedAnew && !withdrawn(version.client(), kind))) {
                consents.save(new Consent(
                        version.client(), version.id(), kind, told, Channel.THERAPIST, version.confirmedBy(),
                        version.confirmedAt()));
            }
        }
    }

    private boolean withdrawn(ClientId client, ConsentKind kind) {
        return consents.findFirstByClientIdAndKindOrderByRecordedAtDesc(client.value(), kind.code())
                .filter(consent -> consent.toRecord().withdrawn())
                .isPresent();
    }

    private IntakeVersionRecord opened(IntakeVersion version) {
        events.publishEvent(AuditEvent.opened(RECORD, version.id().value(), version.client()));
        var before = versions.findByClientIdAndNumber(version.client().value(), version.number() - 1)
                .map(IntakeVersion::answers)
                .orElse(IntakeAnswers.empty());
        return version.toRecord(before);
    }
}
