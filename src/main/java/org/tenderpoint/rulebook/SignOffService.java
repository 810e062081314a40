package org.tenderpoint.rulebook;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Which clinician has read and signed which version of the rules. A sign-off changes no rule; it says who vouches for
 * them.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
public class SignOffService {

    private final SignOffRepository signOffs;
    private final CurrentUser currentUser;
    private final PracticeTime time;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffService(
            SignOffRepository signOffs,
            CurrentUser currentUser,
            PracticeTime time,
            ApplicationEventPublisher events,
            Clock clock) {
        this.signOffs = signOffs;
        this.currentUser = currentUser;
        this.time = time;
        this.events = events;
        this.clock = clock;
    }

    /** Sign-offs of the version in force that were not withdrawn, oldest first. */
    @Transactional(readOnly = true)
    public List<SignOffRecord> standing() {
        return signOffs.findByRuleSetAndWithdrawnAtIsNullOrderBySignedOn(RuleSetVersion.CURRENT.code()).stream()
                .map(SignOff::toRecord)
                .toList();
    }

    /** Which clinician has reviewed which row. */
    @Transactional(readOnly = true)
    public RuleReview.Reviews reviews() {
        return new RuleReview.Reviews(all());
    }

    /** All sign-offs of all versions, including withdrawn ones, latest first. */
    @Transactional(readOnly = true)
    public List<SignOffRecord> all() {
        return signOffs.findAllByOrderByRuleSetDescRecordedAtDesc().stream().map(SignOff::toRecord).toList();
    }

    /**
     * Records that a clinician has signed the version in force.
     *
     * @throws IllegalArgumentException if the day is in the future
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public SignOffRecord record(SignOffRequest request) {
        if (request.signedOn().isAfter(time.today())) {
            throw new IllegalArgumentException("The day is still to come");
        }
        var made = signOffs
                .save(SignOff.recorded(RuleSetVersion.CURRENT, request, currentUser.id(), clock.instant()))
                .toRecord();
        events.publishEvent(AuditEvent.of("recorded", "RuleSetSignOff", made.id().value()));
        return made;
    }

    /**
     * Withdraws a sign-off: it stays readable with the reason, but no longer counts.
     *
     * @throws IllegalArgumentException if there is none, or no reason
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void withdraw(SignOffId id, String why) {
        var reason = PlainText.checked(PlainText.note(why), SignOffRequest.MOST_NOTE);
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("A reason is needed");
        }
        signOffs.findById(id.value())
                .orElseThrow(() -> new IllegalArgumentException("No such sign-off"))
                .withdraw(reason, currentUser.id(), clock.instant());
        events.publishEvent(AuditEvent.of("withdrawn", "RuleSetSignOff", id.value()).because(Phrase.typed(reason)));
    }

    /**
     * Which clinician has reviewed one row as it reads now. Somebody who signs a version vouches for every row in it; a
     * row that is changed later has not been reviewed.
     *
     * @param by the last sign-off of a version that holds this very revision; empty if nobody has signed one
     */
    public record RuleReview(Optional<SignOffRecord> by) {

        /** Guidelines are renewed; so long a review counts. */
        static final int REVIEW_MONTHS = 12;

        /** The day on which it is due again; empty where it is due now, as nobody has reviewed the row. */
        public Optional<LocalDate> due() {
            return by.map(signed -> signed.signedOn().plusMonths(REVIEW_MONTHS));
        }

        public boolean overdue(LocalDate today) {
            return due().filter(today::isBefore).isEmpty();
        }

        /** The reviews of all rows, from all sign-offs. */
        public record Reviews(List<SignOffRecord> signOffs) {

            public Reviews {
                signOffs = signOffs.stream().filter(SignOffRecord::stands).toList();
            }

            public RuleReview of(RuleEntry rule) {
                return new RuleReview(signOffs.stream()
                        .filter(signed -> RuleSetVersion.of(signed.ruleSet()).filter(rule.revision()::holdsIn)
                                .isPresent())
                        .max(Comparator.comparing(SignOffRecord::signedOn)));
            }
        }
    }

    /**
     * A clinician's sign-off of a version of the rule set.
     *
     * @param withdrawn when and why, if it was withdrawn
     */
    public record SignOffRecord(
            SignOffId id,
            String ruleSet,
            String name,
            String profession,
            LocalDate signedOn,
            String note,
            UserId recordedBy,
            Instant recordedAt,
            Optional<Withdrawal> withdrawn) {

        /** A correction: the sign-off stays readable, but no longer counts. */
        public record Withdrawal(UserId by, Instant at, String why) {}

        public boolean stands() {
            return withdrawn.isEmpty();
        }
    }

    /**
     * Who has read the version in force, and when.
     *
     * @param profession e.g. physiotherapist; what qualifies them
     * @param note their own remark; may be empty
     */
    public record SignOffRequest(String name, String profession, LocalDate signedOn, String note) {

        public static final int MOST_NAME = 200;
        public static final int MOST_NOTE = 2000;

        public SignOffRequest {
            name = PlainText.checked(PlainText.line(name), MOST_NAME);
            profession = PlainText.checked(PlainText.line(profession), MOST_NAME);
            note = PlainText.checked(PlainText.note(note), MOST_NOTE);
            if (name.isEmpty() || profession.isEmpty()) {
                throw new IllegalArgumentException("Name and profession are needed");
            }
        }
    }
}
