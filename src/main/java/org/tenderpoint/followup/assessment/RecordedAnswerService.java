package org.tenderpoint.followup.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.RecordedAnswer;
import org.tenderpoint.followup.answers.RecordedAnswerRepository;
import org.tenderpoint.followup.contact.ClosingReason;
import org.tenderpoint.followup.contact.ContactKind;
import org.tenderpoint.followup.contact.Contacts;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.HoldService;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Records what a doctor said, or that the therapist has spoken with the client, and lifts the holds that wait for it.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional
public class RecordedAnswerService {

    private final RecordedAnswerRepository recorded;
    private final Consequences consequences;
    private final Contacts contacts;
    private final HoldService holds;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final PracticeTime time;

    RecordedAnswerService(
            RecordedAnswerRepository recorded, Consequences consequences, Contacts contacts, HoldService holds,
            RecordGate gate, CurrentUser currentUser, ApplicationEventPublisher events, PracticeTime time) {
        this.recorded = recorded;
        this.consequences = consequences;
        this.contacts = contacts;
        this.holds = holds;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
        this.time = time;
    }

    /**
     * Records what the doctor said. From a therapist or a manager it counts at once and lifts the hold; from the front
     * desk it counts once a therapist has confirmed it. That no doctor was seen, or that massage is not allowed, is
     * kept and ends nothing.
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Quote.RecordedQuote recordDoctorAnswer(FollowUpId id, Quote said) {
        return record(require(id), AnswerKind.DOCTOR_ANSWER, said);
    }

    /** The same of a client who is asked after no session, since none took place. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Quote.RecordedQuote recordDoctorAnswer(ClientId client, Quote said) {
        gate.requireToSchedule(client);
        var now = time.now();
        var answer = keep(client, Optional.empty(), AnswerKind.DOCTOR_ANSWER, said, now);
        if (answer.confirmed()) {
            takeEffect(answer, now);
        }
        return answer.toRecord();
    }

    /** Where it is to be recorded what a doctor said about this client; empty if nothing waits for it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'FRONT_DESK', 'MANAGER')")
    public Optional<Awaited> awaited(ClientId client) {
        gate.requireToSchedule(client);
        if (contacts.died(client)) {
            return Optional.empty();
        }
        return recorded.awaitingDoctor(client.value()).stream().findFirst()
                .map(followUp -> new Awaited(Optional.of(followUp.id()), followUp.sentToDoctor()))
                .or(() -> recorded.lastSentToDoctor(client.value(), rememberedSince())
                        .map(at -> new Awaited(Optional.empty(), at)));
    }

    private Instant rememberedSince() {
        return time.now().minus(Duration.ofDays(RecordedAnswerRepository.DAYS_REMEMBERED));
    }

    /**
     * What a doctor said is to be recorded.
     *
     * @param followUp after which session; empty for one that did not take place
     * @param since when the client was sent there
     */
    public record Awaited(Optional<FollowUpId> followUp, Instant since) {}

    /** Records that the therapist has spoken with the client, and lifts the holds that wait for it. */
    public Quote.RecordedQuote recordTalk(FollowUpId id, Quote said) {
        return record(require(id), AnswerKind.THERAPIST_TALK, said);
    }

    /** Records that a therapist has read what the client wrote, and that it does not matter for the massage. */
    @PreAuthorize("hasRole('THERAPIST')")
    public Quote.RecordedQuote recordRead(FollowUpId id, Quote said) {
        var followUp = require(id);
        if (!gate.opens(followUp.client())) {
            throw new NoSuch("follow-up");
        }
        return record(followUp, AnswerKind.WORDS_READ, said);
    }

    /**
     * A therapist or manager confirms what the front desk has recorded. It ends no waiting for a doctor that began with
     * answers after it; a day that the doctor named holds all the same.
     */
    public void confirmAnswer(UUID answer) {
        var now = time.now();
        var found = answerToChange(answer);
        found.confirm(currentUser.id(), now);
        recorded.save(found);
        if (found.followUp().filter(id -> consequences.waitsFor(require(id), found.kind())).isPresent()) {
            restAsTheDoctorSaid(found, Phrase.of(found.kind()));
        } else {
            takeEffect(found, now);
        }
    }

    /**
     * Puts a doctor's answer right that was written down wrongly. The first entry is kept and counts no longer; if no
     * doctor has allowed massage after all, the next session waits again.
     */
    public void correctDoctorAnswer(UUID answer, Quote said) {
        var wrong = answerToChange(answer);
        holds.liftByOrigin(wrong.getId(), HoldKind.REST, Phrase.of(AnswerKind.DOCTOR_ANSWER));
        var followUp = wrong.followUp().map(this::require);
        if (!said.ends()) {
            followUp.ifPresent(one -> consequences.doctorAwaitedAgain(one, time.now()));
        }
        var rightly = followUp.map(one -> record(one, AnswerKind.DOCTOR_ANSWER, said))
                .orElseGet(() -> recordDoctorAnswer(wrong.client(), said));
        wrong.replace(recorded.findById(rightly.id()).orElseThrow());
        recorded.save(wrong);
        if (said.againFrom().isEmpty()) {
            restAsSaidBefore(wrong);
        }
    }

    /**
     * Takes back that the client was spoken with, or that their words were read. It is kept, and what it has ended is
     * as before.
     */
    public void takeBack(UUID answer) {
        var mistaken = answerToChange(answer);
        if (mistaken.isTakenBack()) {
            return;
        }
        var now = time.now();
        mistaken.takeBack(currentUser.id(), now);
        recorded.save(mistaken);
        consequences.takenBack(require(mistaken.followUp().orElseThrow()), mistaken, now);
        events.publishEvent(AuditEvent.of("taken_back", "Answer", mistaken.getId(), mistaken.client())
                .because(Phrase.of("audit.why." + mistaken.kind().code())));
    }

    /** The day of an earlier answer holds again, since the mistaken one took it back. */
    private void restAsSaidBefore(RecordedAnswer wrong) {
        recorded.doctorsWords(wrong.client().value(), LocalDate.EPOCH).stream()
                .filter(one -> one.followUp().equals(wrong.followUp()))
                .filter(one -> one.toRecord().said().againFrom().isPresent())
                .reduce((_, later) -> later)
                .ifPresent(last -> restAsTheDoctorSaid(last, Phrase.of(last.kind())));
    }

    /** A manager's is anybody's answer, a therapist's those of their own clients. */
    private RecordedAnswer answerToChange(UUID answer) {
        return recorded.findById(answer)
                .filter(one -> currentUser.has(Role.MANAGER) || gate.opens(one.client()))
                .orElseThrow(() -> new NoSuch("answer"));
    }

    /** What doctors said about this client lately, with their limits, for whoever plans the next session. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('THERAPIST')")
    public List<Quote.RecordedQuote> doctorsWords(ClientId client) {
        return gate.opens(client)
                ? recorded.doctorsWords(client.value(), time.today().minus(Quote.TOLD_FOR)).stream()
                        .map(RecordedAnswer::toRecord)
                        .toList()
                : List.of();
    }

    /** What the front desk has recorded of doctors and nobody has confirmed, for who may confirm it. */
    @Transactional(readOnly = true)
    public List<Quote.RecordedQuote> toConfirm(ClientId client) {
        return currentUser.has(Role.MANAGER) || gate.opens(client)
                ? recorded.unconfirmed(client.value()).stream().map(RecordedAnswer::toRecord).toList()
                : List.of();
    }

    private RecordedAnswer keep(
            ClientId client, Optional<FollowUpId> followUp, AnswerKind kind, Quote said, Instant now) {
        var answer = RecordedAnswer.of(client, followUp, kind, said, currentUser.id(), now);
        if (currentUser.has(Role.THERAPIST) || currentUser.has(Role.MANAGER)) {
            answer.confirm(currentUser.id(), now);
        }
        events.publishEvent(AuditEvent.of("recorded", "Answer", answer.getId(), client)
                .because(Phrase.of("audit.why." + kind.code())));
        return recorded.save(answer);
    }

    private Quote.RecordedQuote record(FollowUp followUp, AnswerKind kind, Quote said) {
        var now = time.now();
        var answer = keep(followUp.client(), Optional.of(followUp.id()), kind, said, now);
        if (kind == AnswerKind.DOCTOR_ANSWER) {
            consequences.doctorAsked(followUp, currentUser.id(), !answer.ends(), now);
        }
        if (answer.confirmed()) {
            takeEffect(answer, now);
        }
        contacts.keep(followUp, now);
        return answer.toRecord();
    }

    private void takeEffect(RecordedAnswer answer, Instant now) {
        if (answer.ends()) {
            answer.followUp().ifPresentOrElse(
                    id -> takeEffect(require(id), answer, now),
                    () -> restAsTheDoctorSaid(answer, Phrase.of(answer.kind())));
        }
    }

    private void takeEffect(FollowUp followUp, RecordedAnswer answer, Instant now) {
        var origin = followUp.id().value();
        var how = Phrase.of(answer.kind());
        switch (answer.kind()) {
            case DOCTOR_ANSWER -> {
                holds.liftByOrigin(origin, HoldKind.DOCTOR_ANSWER, how);
                restAsTheDoctorSaid(answer, how);
                contacts.drop(followUp, ContactKind.DOCTORS_ANSWER, now);
                followUp.doctorHeard();
            }
            case THERAPIST_TALK -> {
                holds.liftByOrigin(origin, HoldKind.THERAPIST_TALK, how);
                holds.liftByOrigin(origin, HoldKind.REST, how);
                contacts.drop(followUp, ContactKind.CALL, now);
                consequences.wordsRead(followUp, currentUser.id(), now);
            }
            case WORDS_READ -> {
                if (followUp.level().filter(level -> level.atLeast(TriageLevel.THERAPIST)).isEmpty()) {
                    holds.liftByOrigin(origin, HoldKind.THERAPIST_TALK, how);
                }
                consequences.wordsRead(followUp, currentUser.id(), now);
                contacts.keep(followUp, now);
                return;
            }
        }
        if (followUp.state() == FollowUpState.ANSWERED && !followUp.alertOpen()
                && !contacts.awaitsDoctor(followUp)) {
            contacts.close(followUp, ClosingReason.DONE, now);
        }
        contacts.keep(followUp, now);
        events.publishEvent(
                AuditEvent.of("took_effect", "Answer", answer.getId(), followUp.client())
                        .because(Phrase.of("audit.why." + answer.kind().code())));
    }

    /**
     * No massage before the day that the doctor named (SCR-022). A day that a later answer names replaces it; an answer
     * without one takes nothing back.
     */
    private void restAsTheDoctorSaid(RecordedAnswer answer, Phrase how) {
        var again = answer.toRecord().said().againFrom();
        if (again.isEmpty()) {
            return;
        }
        recorded.findByClientIdOrderByRecordedAt(answer.client().value()).stream()
                .filter(one -> one.followUp().equals(answer.followUp()))
                .forEach(one -> holds.liftByOrigin(one.getId(), HoldKind.REST, how));
        again.filter(time.today()::isBefore).ifPresent(day -> holds.open(
                answer.client(), HoldKind.REST, Optional.of(day.atStartOfDay(time.zone()).toInstant()), answer.getId(),
                Phrase.of("followup.hold.doctors_day")));
    }

    private FollowUp require(FollowUpId id) {
        return contacts.find(id).orElseThrow(() -> new NoSuch("follow-up"));
    }
}
