package org.tenderpoint.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.intake.StandingAtArrival.ToldAtArrival;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.ShippedFile;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.facts.Detail;

/** Standing answers of clients, as immutable versions. Each look at a version leaves an entry in the audit trail. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class IntakeService {

    private final IntakeVersionRepository versions;
    private final IntakeHistory history;
    private final IntakeInForce inForce;
    private final IntakeWriter writer;
    private final RecordGate gate;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IntakeService(
            IntakeVersionRepository versions, IntakeHistory history, IntakeInForce inForce, IntakeWriter writer,
            RecordGate gate, ApplicationEventPublisher events, Clock clock) {
        this.versions = versions;
        this.history = history;
        this.inForce = inForce;
        this.writer = writer;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** The version in force; empty before the first intake. @throws RecordClosed if the caller may not read it */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<IntakeVersionRecord> latest(ClientId client) {
        gate.require(client);
        return versions.findFirstByClientIdOrderByNumberDesc(client.value())
                .map(version -> inForce.over(opened(version), version));
    }

    /** Whether the caller has access to such a version; reveals nothing else, so it does not count as a look. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public boolean exists(IntakeVersionId id) {
        return gate.reaches(versions.findById(id.value()), IntakeVersion::client);
    }

    /** One version; empty if there is none with this id that the caller may read. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<IntakeVersionRecord> byId(IntakeVersionId id) {
        return gate.filter(versions.findById(id.value()), IntakeVersion::client).map(this::opened);
    }

    /** All versions, newest first; counts as one look, at the newest. */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public List<IntakeVersionRecord> versions(ClientId client) {
        gate.require(client);
        var records = history.of(client);
        records.stream().findFirst().ifPresent(newest -> events.publishEvent(
                AuditEvent.opened(IntakeWriter.RECORD, newest.id().value(), client)));
        return records;
    }

    /** Whether there is an intake and it is complete: all that the front desk may know about it. */
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
     * @throws IntakeIncomplete if a safety question was not asked, consent to treatment was not asked, a date is
     * impossible, or nobody is named as agreeing for a client under 16
     */
    public IntakeVersionRecord confirm(ClientId client, Optional<IntakeVersionId> base, IntakeAnswers answers) {
        gate.require(client);
        return writer.write(client, base, answers, Optional.empty(), clock.instant());
    }

    /**
     * Confirms the next version, in which what the client told in words is a condition that the intake asks about. All
     * other answers stay as they were told.
     *
     * @param base the version that the words were read in
     * @param answer a yes with its details
     * @param rest what else the words tell, and stays to be judged; empty if the condition is all of it
     * @return the words as they were told
     * @throws EditedByOther if another version was confirmed since then; nothing is saved
     * @throws IntakeIncomplete if a date is impossible
     */
    public String name(
            ClientId client, IntakeVersionId base, Condition condition, ConditionAnswer answer, String rest) {
        gate.require(client);
        var now = clock.instant();
        var last = versions.findFirstByClientIdOrderByNumberDesc(client.value())
                .orElseThrow(() -> new EditedByOther(Optional.empty(), now));
        if (!last.id().equals(base)) {
            throw new EditedByOther(Optional.of(last.confirmedBy()), last.confirmedAt());
        }
        var before = inForce.of(last);
        var told = before.answers().of(Condition.OTHER_CONDITION);
        if (condition == Condition.OTHER_CONDITION || answer.recorded() != Recorded.YES
                || told.recorded() != Recorded.YES) {
            throw new IllegalArgumentException("Only what was told in words is named, and as a condition");
        }
        writer.carryOn(
                client,
                ToldAtArrival.named(
                        before, condition, answer,
                        PlainText.checked(PlainText.note(rest), IntakeAnswers.TEXT_LENGTH)),
                now);
        return told.details().getOrDefault(Detail.TEXT, "");
    }

    private IntakeVersionRecord opened(IntakeVersion version) {
        events.publishEvent(AuditEvent.opened(IntakeWriter.RECORD, version.id().value(), version.client()));
        var before = versions.findByClientIdAndNumber(version.client().value(), version.number() - 1)
                .map(IntakeVersion::answers)
                .orElse(IntakeAnswers.empty());
        return version.toRecord(before);
    }

    /** What the front desk may know about an intake. */
    public enum IntakeStatus implements Coded {
        MISSING,
        /** There is one, but questions were added since that nobody has asked. */
        INCOMPLETE,
        COMPLETE
    }

    /** Names of medicines and allergens to pick from while typing. */
    public static final class IntakeSuggestions {

        private static final String LIST = "/intake/suggestions.txt";
        private static final List<String> MEDICINES = Stream.concat(KnownMedicines.names().stream(), of("medicine"))
                .distinct().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        private static final List<String> ALLERGIES = of("allergy").toList();

        private IntakeSuggestions() {}

        /** In alphabetical order. */
        public static List<String> medicines() {
            return MEDICINES;
        }

        public static List<String> allergies() {
            return ALLERGIES;
        }

        private static Stream<String> of(String kind) {
            return ShippedFile.lines(LIST).filter(line -> line.startsWith(kind + " "))
                    .map(line -> line.substring(kind.length()).strip());
        }
    }
}
