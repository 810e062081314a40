package org.tenderpoint.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.intake.IntakeVersionRecord.ToldDays;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.intake.consent.Consent;
import org.tenderpoint.intake.consent.ConsentChannel;
import org.tenderpoint.intake.consent.ConsentKind;
import org.tenderpoint.intake.consent.ConsentRepository;
import org.tenderpoint.intake.consent.Consents;
import org.tenderpoint.intake.consent.Guardianship;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.vocabulary.Recorded;

/** Writes a client's next version, wherever its answers came from. Called inside a transaction, after the gate. */
@Component
record IntakeWriter(IntakeVersionRepository versions, IntakeInForce inForce, ConsentRepository consents,
        ClientService clients, CurrentUser user, PracticeService practice, ApplicationEventPublisher events) {

    static final String RECORD = "IntakeVersion";

    /** The answers that the next version follows; none before the first. */
    IntakeAnswers lastAnswers(ClientId client) {
        return versions.findFirstByClientIdOrderByNumberDesc(client.value())
                .map(version -> inForce.of(version).answers())
                .orElse(IntakeAnswers.empty());
    }

    /**
     * @param base the version that the form started from; empty for a first intake
     * @param sent what the client told by themselves, on the day of that
     * @throws EditedByOther if another version was confirmed since then; nothing is saved
     * @throws IntakeIncomplete if a safety question was not asked, consent to treatment was not asked, a date is
     * impossible, or nobody is named as agreeing for a client under 16
     */
    IntakeVersionRecord write(
            ClientId client, Optional<IntakeVersionId> base, IntakeAnswers answers,
            Optional<SubmittedSelfIntake> sent, Instant now) {
        var channel = sent.map(SubmittedSelfIntake::channel).orElse(ConsentChannel.THERAPIST);
        var today = LocalDate.ofInstant(now, practice.zone());
        var birthDate = clients.birthDate(client);
        if (!answers.complete() || !IntakeChecks.problems(answers, birthDate, today).isEmpty()
                || Guardianship.of(birthDate, today).missing(answers.consents())) {
            throw new IntakeIncomplete();
        }
        var last = versions.findFirstByClientIdOrderByNumberDesc(client.value());
        if (!last.map(IntakeVersion::id).equals(base)) {
            throw new EditedByOther(
                    last.map(IntakeVersion::confirmedBy), last.map(IntakeVersion::confirmedAt).orElse(now));
        }
        var before = last.map(IntakeVersion::answers).orElse(IntakeAnswers.empty());
        int number = last.map(IntakeVersion::number).orElse(0) + 1;
        var asked = ToldDays.ofAll(today, last.map(version -> version.toRecord(before)), answers);
        var days = sent.map(one -> asked.toldBefore(
                LocalDate.ofInstant(one.submittedAt(), practice.zone()), one.answers(), answers)).orElse(asked);
        var version = save(new IntakeVersion(client, number, answers, days, channel, now, user.id()));
        keepConsents(version, before.consents(), answers.consents(), channel);
        events.publishEvent(AuditEvent.of("confirmed", RECORD, version.id().value(), client));
        events.publishEvent(new IntakeConfirmed(client, version.id(), Optional.empty(), now));
        return version.toRecord(before);
    }

    /**
     * Writes the next version with a few answers told at arrival; all others keep their day and wording.
     *
     * @param arrival the session at whose arrival it was told
     * @param visit the day of the visit
     * @throws EditedByOther if another version was confirmed since these answers were shown; nothing is saved
     * @throws IntakeIncomplete if a date is impossible
     */
    void carryOn(
            ClientId client, Optional<SessionId> arrival, ToldAtArrival told, LocalDate visit, Instant now) {
        if (told.isNothing()) {
            return;
        }
        var today = LocalDate.ofInstant(now, practice.zone());
        if (!IntakeChecks.problems(told.answers(), clients.birthDate(client), today).isEmpty()) {
            throw new IntakeIncomplete();
        }
        var last = versions.findFirstByClientIdOrderByNumberDesc(client.value())
                .filter(version -> told.base().filter(version.id()::equals).isPresent())
                .orElseThrow(() -> new EditedByOther(Optional.empty(), now));
        // a visit after midnight belongs to the day for which it was planned; facts count from the later of both
        var day = today.isBefore(visit) ? visit : today;
        var days = ToldDays.on(inForce.of(last), day, told.asked(), told.shown());
        var version = save(new IntakeVersion(
                client, last.number() + 1, told.answers(), days, ConsentChannel.THERAPIST, now, user.id()));
        events.publishEvent(AuditEvent.of("confirmed", RECORD, version.id().value(), client));
        events.publishEvent(new IntakeConfirmed(client, version.id(), arrival, now));
    }

    /** The same with what was told outside of a visit: it counts from today. */
    void carryOn(ClientId client, ToldAtArrival told, Instant now) {
        carryOn(client, Optional.empty(), told, LocalDate.ofInstant(now, practice.zone()), now);
    }

    /**
     * Writes the version that was in force before these arrivals once more, each answer with its day.
     *
     * @param arrivals when what was told at them was confirmed
     * @return false if another version was confirmed since the first of them: a person must look through it
     */
    boolean withoutArrival(ClientId client, Set<Instant> arrivals, Instant now) {
        var all = versions.findByClientIdOrderByNumber(client.value());
        var told = all.stream().filter(version -> arrivals.contains(version.confirmedAt())).toList();
        if (told.isEmpty()) {
            return true;
        }
        var before = all.stream().filter(version -> version.number() < told.getFirst().number())
                .reduce((_, later) -> later);
        if (before.isEmpty() || all.size() > all.indexOf(told.getFirst()) + told.size()) {
            return false;
        }
        var counted = inForce.of(before.get());
        var version = save(new IntakeVersion(
                client, all.getLast().number() + 1, counted.answers(),
                ToldDays.on(counted, counted.toldOn(), Set.of(), Set.of()), ConsentChannel.THERAPIST, now, user.id()));
        events.publishEvent(AuditEvent.of("confirmed", RECORD, version.id().value(), client));
        events.publishEvent(new IntakeConfirmed(client, version.id(), Optional.empty(), now));
        return true;
    }

    private IntakeVersion save(IntakeVersion version) {
        try {
            // a duplicate number fails here
            return versions.saveAndFlush(version);
        } catch (DataIntegrityViolationException sameNumber) {
            // somebody else confirmed between the read and the save; the next read shows who
            throw new EditedByOther(Optional.empty(), version.confirmedAt());
        }
    }

    private void keepConsents(IntakeVersion version, Consents before, Consents told, ConsentChannel channel) {
        for (var kind : ConsentKind.values()) {
            boolean changed = before.of(kind) != told.of(kind);
            boolean signedAnew = !before.signedBy().equals(told.signedBy())
                    || !before.relation().equals(told.relation())
                    || !before.signature().equals(told.signature());
            // a yes carried over from the last version does not restore what was withdrawn since
            if (told.of(kind) != Recorded.NOT_ASKED && (changed || signedAnew && !withdrawn(version.client(), kind))) {
                consents.save(new Consent(
                        version.client(), version.id(), kind, told, channel, version.confirmedBy(),
                        version.confirmedAt()));
            }
        }
    }

    private boolean withdrawn(ClientId client, ConsentKind kind) {
        return consents.last(List.of(client.value()), kind).stream()
                .anyMatch(consent -> consent.toRecord().withdrawn());
    }
}
