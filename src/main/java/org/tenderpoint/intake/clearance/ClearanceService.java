package org.tenderpoint.intake.clearance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.Document;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.ClearanceId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.LetterId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Discipline;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.Pressure;

/** Doctors' clearances. Front desk or a therapist records one; it counts once a therapist has confirmed it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ClearanceService {

    private static final String RECORD = "MedicalClearance";

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
        events.publishEvent(new ClearanceChanged(clearance.client(), id, now));
    }

    /** Ends it; what it decided stays as it was. */
    public void revoke(ClearanceId id) {
        var clearance = require(id);
        var now = clock.instant();
        clearance.revoke(user.id(), now);
        events.publishEvent(AuditEvent.of("revoked", RECORD, id.value(), clearance.client()));
        events.publishEvent(new ClearanceChanged(clearance.client(), id, now));
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
        var answered = clearances.findByClientIdOrderByRecordedAtDesc(client.value()).stream()
                .flatMap(clearance -> clearance.toRecord().answers().stream())
                .collect(Collectors.toSet());
        return asked.stream()
                .flatMap(source -> source.sent(client).stream())
                .filter(request -> !answered.contains(request.letter()))
                .toList();
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
        if (asked.stream().flatMap(source -> source.sent(client).stream())
                .noneMatch(one -> one.letter().equals(letter))) {
            throw new IllegalArgumentException("No such letter asked about this client");
        }
    }

    private Clearance require(ClearanceId id) {
        return gate.filter(clearances.findById(id.value()), Clearance::client)
                .orElseThrow(() -> new IllegalArgumentException("There is no such clearance"));
    }

    /** A doctor's clearance came into force, or was revoked. */
    public record ClearanceChanged(ClientId client, ClearanceId clearance, Instant at) {}

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
        List<Request> sent(ClientId client);
    }

    /**
     * A doctor's written clearance.
     *
     * @param date the day on which the doctor wrote it
     * @param by the doctor, as signed
     * @param findings what it covers: rule ids, condition codes, or the disciplines of a referral
     * @param modalities those allowed; empty means any
     * @param credential one that the therapist must hold
     * @param validUntil the last day on which it counts; if omitted, 90 days from {@code date}
     */
    public record ClearanceDetails(
            LocalDate date,
            String by,
            Set<String> findings,
            Set<Modality> modalities,
            Optional<Credential> credential,
            List<Limit> limits,
            Optional<LocalDate> validUntil) {

        public static final int BY_LENGTH = 200;
        public static final int DAYS_VALID = 90;

        /**
         * The highest pressure that the doctor allows.
         *
         * @param cap 0 to 5
         * @param regions where; empty means everywhere
         */
        public record Limit(int cap, Set<BodyPart> regions) {

            public Limit {
                Pressure.checked(cap);
                regions = Set.copyOf(regions);
            }
        }

        /** @throws IllegalArgumentException if nobody signed it, it covers nothing, or it ends before it begins */
        public ClearanceDetails {
            by = PlainText.checked(PlainText.note(by), BY_LENGTH);
            findings = Set.copyOf(findings);
            modalities = Set.copyOf(modalities);
            limits = List.copyOf(limits);
            if (by.isEmpty()) {
                throw new IllegalArgumentException("A clearance names who gave it");
            }
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("A clearance names what it is for");
            }
            if (validUntil.isPresent() && validUntil.get().isBefore(date)) {
                throw new IllegalArgumentException("A clearance ends after it begins");
            }
        }

        /** Whether it says anything about massage; one that only names where the client may be referred does not. */
        public boolean aboutMassage() {
            return findings.stream().anyMatch(code -> Coded.of(Discipline.class, code).isEmpty());
        }

        /** The last day on which it counts. */
        public LocalDate lastDay() {
            return validUntil.orElse(date.plusDays(DAYS_VALID));
        }
    }

    /**
     * A doctor's clearance as stored. It counts only once a therapist has confirmed it.
     *
     * @param answers the letter that asked for it, if one did
     * @param onPaper whether the paper with the clearance is stored too
     */
    public record ClearanceRecord(
            ClearanceId id,
            ClientId client,
            ClearanceDetails details,
            ClearanceState state,
            Instant recordedAt,
            UserId recordedBy,
            Optional<UserId> confirmedBy,
            Optional<LetterId> answers,
            boolean onPaper) {

        public boolean inForce(LocalDate day) {
            return state == ClearanceState.CONFIRMED
                    && !day.isBefore(details.date())
                    && !day.isAfter(details.lastDay());
        }
    }

    /** Whether a clearance counts. Its expiry follows from its last day. */
    public enum ClearanceState implements Coded {
        RECORDED,
        CONFIRMED,
        REVOKED
    }
}
