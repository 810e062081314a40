package org.tenderpoint.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.SelfIntakeId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeService;

/** A therapist reviews what clients sent; it becomes a version of the intake, or is set aside with a reason. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class SelfIntakeReviewService {

    public static final int LEAST_REASON = 5;
    public static final int MOST_REASON = SelfIntake.REASON_LENGTH;

    private static final String RECORD = "SelfIntake";

    private final SelfIntakeRepository intakes;
    private final IntakeWriter writer;
    private final ClientReaches reaches;
    private final RecordGate gate;
    private final CurrentUser user;
    private final PracticeService practice;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SelfIntakeReviewService(
            SelfIntakeRepository intakes, IntakeWriter writer, ClientReaches reaches,
            RecordGate gate, CurrentUser user, PracticeService practice, ApplicationEventPublisher events,
            Clock clock) {
        this.intakes = intakes;
        this.writer = writer;
        this.reaches = reaches;
        this.gate = gate;
        this.user = user;
        this.practice = practice;
        this.events = events;
        this.clock = clock;
    }

    /** The latest self-intake of this client that nobody has reviewed. Counts as a look at the record. */
    public Optional<SubmittedSelfIntake> waiting(ClientId client) {
        gate.require(client);
        var found = newest(client);
        found.ifPresent(intake -> events.publishEvent(AuditEvent.opened(RECORD, intake.id().value(), client)));
        return found.map(SelfIntake::toRecord);
    }

    /** When the client sent what nobody has reviewed yet; reveals nothing else, so it does not count as a look. */
    @Transactional(readOnly = true)
    public Optional<Instant> waitingSince(ClientId client) {
        return gate.opens(client)
                ? newest(client).map(SelfIntake::toRecord).map(SubmittedSelfIntake::submittedAt)
                : Optional.empty();
    }

    /** Those of these clients, with records open to the caller, whose self-intake waits. One query, for lists. */
    @Transactional(readOnly = true)
    public Set<ClientId> waitingAmong(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return Set.of();
        }
        var waiting = intakes.submittedAmong(clients.stream().map(ClientId::value).collect(Collectors.toSet())).stream()
                .map(ClientId::new)
                .collect(Collectors.toSet());
        return waiting.isEmpty() ? Set.of() : gate.open(waiting);
    }

    /**
     * Whether somebody else decides for the sender, as far as a birth date is known: that person is asked before
     * anything is confirmed.
     */
    @Transactional(readOnly = true)
    public boolean young(SubmittedSelfIntake sent) {
        gate.require(sent.client());
        return reaches.birthDate(sent.client()).or(sent::birthDate).filter(day -> SelfIntakes.young(day, today()))
                .isPresent();
    }

    /**
     * Confirms these answers as the client's next version, told by the client alone and confirmed by the caller.
     *
     * @param base the version that the form started from; empty for a first intake
     * @param named the fields that have been decided
     * @param guardianAsked whether the caller has spoken with the person who decides for a client under 16
     * @throws EditedByOther if another version was confirmed since then, or the self-intake was settled by somebody
     * else
     * @throws IntakeIncomplete if the answers cannot be confirmed, or ask for less care than the record and nobody
     * decided so
     */
    public IntakeVersionRecord confirm(
            SelfIntakeId id, Optional<IntakeVersionId> base, IntakeAnswers answers, Set<String> named,
            boolean guardianAsked) {
        var intake = require(id);
        var now = clock.instant();
        if (intake.state() != SelfIntakeState.SUBMITTED) {
            throw new EditedByOther(Optional.empty(), now);
        }
        var sent = intake.toRecord();
        var before = writer.lastAnswers(intake.client());
        var overlay = new SelfIntakeOverlay(before.withNowOpen(), sent.answers(), sent.guardian(), today());
        boolean silent = overlay.differences().stream()
                .filter(SelfIntakeDifference::mustDecide)
                .anyMatch(found -> overlay.taken(answers, found.key()) && !named.contains(found.key()));
        if (silent || young(sent) && !guardianAsked) {
            throw new IntakeIncomplete();
        }
        var version = writer.write(intake.client(), base, answers, Optional.of(sent), now);
        intake.takeOver(version.id(), user.id(), now);
        intakes.save(intake);
        events.publishEvent(AuditEvent.of("took_over", RECORD, id.value(), intake.client()));
        return version;
    }

    /**
     * Does not use it; it stays as it was sent.
     *
     * @throws EditedByOther if somebody else has settled it
     * @throws IllegalArgumentException if the reason is too short or too long
     */
    public void setAside(SelfIntakeId id, String reason) {
        var why = PlainText.checked(PlainText.note(reason), MOST_REASON);
        if (why.length() < LEAST_REASON) {
            throw new IllegalArgumentException("A reason is needed");
        }
        var intake = require(id);
        if (intake.state() != SelfIntakeState.SUBMITTED) {
            throw new EditedByOther(Optional.empty(), clock.instant());
        }
        intake.setAside(why, user.id(), clock.instant());
        intakes.save(intake);
        events.publishEvent(AuditEvent.of("set_aside", RECORD, id.value(), intake.client()));
    }

    /** What somebody set aside, for a form that it was laid over; empty if it was not. */
    @Transactional(readOnly = true)
    public Optional<SubmittedSelfIntake> putAside(SelfIntakeId id) {
        return gate.filter(intakes.findById(id.value()), SelfIntake::client)
                .filter(intake -> intake.state() == SelfIntakeState.SET_ASIDE).map(SelfIntake::toRecord);
    }

    /** Waits for review again. @throws IllegalStateException if it was not set aside */
    public void putBack(SelfIntakeId id) {
        var intake = require(id);
        intake.putBack();
        intakes.save(intake);
        events.publishEvent(AuditEvent.of("put_back", RECORD, id.value(), intake.client()));
    }

    private Optional<SelfIntake> newest(ClientId client) {
        return intakes.findFirstByClientIdAndStateOrderBySubmittedAtDesc(client.value(), SelfIntakeState.SUBMITTED);
    }

    private SelfIntake require(SelfIntakeId id) {
        return gate.filter(intakes.findById(id.value()), SelfIntake::client)
                .orElseThrow(() -> new NoSuch("self-intake"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), practice.zone());
    }
}
