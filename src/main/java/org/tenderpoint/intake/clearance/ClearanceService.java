package org.tenderpoint.intake.clearance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;

/** Doctors' clearances. Front desk or a therapist records one; it counts once a therapist has confirmed it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ClearanceService {

    static final String RECORD = "MedicalClearance";

    private final ClearanceRepository clearances;
    private final ObjectProvider<ClearanceAsked> asked;
    private final Documents documents;
    private final RecordGate gate;
    private final CurrentUser user;
    private final PracticeService practice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClearanceService(
            ClearanceRepository clearances, ObjectProvider<ClearanceAsked> asked, Documents documents, RecordGate gate,
            CurrentUser user, PracticeService practice,
            ApplicationEventPublisher events, Clock clock) {
        this.clearances = clearances;
        this.asked = asked;
        this.documents = documents;
        this.gate = gate;
        this.user = user;
        this.practice = practice;
        this.events = events;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if it is dated in the future */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
    public ClearanceId record(ClientId client, ClearanceDetails details) {
        return record(client, details, Optional.empty(), Optional.empty());
    }

    /**
     * Records a doctor's answer, with its paper.
     *
     * @param answers the letter that asked
     * @param paper a picture or a PDF
     * @throws IllegalArgumentException if it is dated in the future, or no such letter asked about this client
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK')")
    public ClearanceId record(
            ClientId client, ClearanceDetails details, Optional<LetterId> answers, Optional<CheckedFile> paper) {
        var now = clock.instant();
        answers.ifPresent(letter -> requireAsked(client, letter));
        if (details.date().isAfter(LocalDate.ofInstant(now, practice.zone()))) {
            throw new IllegalArgumentException("A clearance is written before it is recorded");
        }
        var kept = paper.map(documents::keep);
        var clearance = clearances.save(new Clearance(client, details, answers, kept, user.id(), now));
        events.publishEvent(AuditEvent.of("recorded", RECORD, clearance.id().value(), client));
        return clearance.id();
    }

    /** Puts it into force. */
    public void confirm(ClearanceId id) {
        var clearance = require(id);
        var now = clock.instant();
        clearance.confirm(user.id(), now);
        events.publishEvent(AuditEvent.of("confirmed", RECORD, id.value(), clearance.client()));
        events.publishEvent(new ClearanceChanged(clearance.client(), now));
    }

    /** Ends it; what it decided stays as it was. */
    public void revoke(ClearanceId id) {
        var clearance = require(id);
        var now = clock.instant();
        clearance.revoke(user.id(), now);
        events.publishEvent(AuditEvent.of("revoked", RECORD, id.value(), clearance.client()));
        events.publishEvent(new ClearanceChanged(clearance.client(), now));
    }

    public List<ClearanceRecord> inForce(ClientId client, LocalDate day) {
        gate.require(client);
        return of(client).stream().filter(clearance -> clearance.inForce(day)).toList();
    }

    /** All clearances, newest first. Counts as a look at each. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<ClearanceRecord> of(ClientId client) {
        gate.require(client);
        var records = clearances.findByClientIdOrderByRecordedAtDesc(client.value()).stream()
                .map(Clearance::toRecord)
                .toList();
        records.forEach(record -> events.publishEvent(AuditEvent.opened(RECORD, record.id().value(), client)));
        return records;
    }

    /** Letters still without an answer, newest first. */
    public List<ClearanceAsked.Request> unanswered(ClientId client) {
        gate.require(client);
        var words = clearances.findByClientIdOrderByRecordedAtDesc(client.value()).stream()
                .map(Clearance::toRecord)
                .filter(word -> word.state() != ClearanceState.REVOKED)
                .toList();
        return asked.stream()
                .flatMap(source -> source.requests(client).stream())
                .filter(request -> words.stream().noneMatch(word -> answers(word, request)))
                .toList();
    }

    /** The front desk, which reads no letters, records the word alone. */
    private static boolean answers(ClearanceRecord word, ClearanceAsked.Request asked) {
        return word.answers().map(asked.letter()::equals).orElseGet(() -> !word.details().date().isBefore(asked.on())
                && word.details().findings().containsAll(asked.findings()));
    }

    /** The paper with the clearance; empty if there is none. Counts as a look at it. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<Document> paper(ClearanceId id) {
        var found = gate.filter(clearances.findById(id.value()), Clearance::client)
                .filter(one -> one.paper().isPresent());
        found.ifPresent(one -> events.publishEvent(AuditEvent.opened(RECORD, id.value(), one.client())));
        return found.flatMap(Clearance::paper).flatMap(documents::read);
    }

    private void requireAsked(ClientId client, LetterId letter) {
        if (asked.stream().flatMap(source -> source.requests(client).stream())
                .noneMatch(one -> one.letter().equals(letter))) {
            throw new NoSuch("letter asked about this client");
        }
    }

    private Clearance require(ClearanceId id) {
        return gate.filter(clearances.findById(id.value()), Clearance::client)
                .orElseThrow(() -> new NoSuch("clearance"));
    }

    /** A doctor's clearance came into force, or was revoked. */
    public record ClearanceChanged(ClientId client, Instant at) {}

    /**
     * What doctors were asked by letter, so that their answer can be recorded for exactly that. The letter feature
     * provides it.
     */
    public interface ClearanceAsked {

        /**
         * One letter that has left.
         *
         * @param of the doctor it asks, by name
         * @param findings the ids of the rules that it asks about
         */
        record Request(LetterId letter, String of, LocalDate on, Set<String> findings) {

            public Request {
                findings = Set.copyOf(findings);
            }

            /** Never the name. */
            @Override
            public String toString() {
                return "Request " + letter;
            }
        }

        /** Newest first; empty if the record is not open to the caller. */
        List<Request> requests(ClientId client);
    }
}
