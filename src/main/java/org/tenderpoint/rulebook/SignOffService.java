package org.tenderpoint.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Which clinician has read and signed which section of the rules. A sign-off changes no rule; it says who vouches for
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

    /** How far each section is signed, in their order. */
    @Transactional(readOnly = true)
    public List<SectionStanding> sections() {
        return SectionStanding.all(all(), RuleLibrary.current(), time.today());
    }

    /** Which clinician has reviewed which row. */
    @Transactional(readOnly = true)
    public RuleReview.Reviews reviews() {
        return new RuleReview.Reviews(all());
    }

    /** All sign-offs, including those that do not count or were withdrawn, latest first. */
    @Transactional(readOnly = true)
    public List<SignOffRecord> all() {
        return signOffs.findAllByOrderByRecordedAtDesc().stream().map(SignOff::toRecord).toList();
    }

    /**
     * Records that a clinician has signed a section of the version in force. It counts once {@link #confirm} has found
     * the person in a register.
     *
     * @param left the ids of its rows with which they do not agree, or that they have not read; so are all that they
     * name in words
     * @throws IllegalArgumentException if the day is in the future, or no row is left to sign
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public SignOffRecord record(SignOffRequest request, Set<String> left) {
        if (request.signedOn().isAfter(time.today())) {
            throw new IllegalArgumentException("The day is still to come");
        }
        var prints = prints(request, left);
        if (prints.isEmpty()) {
            throw new IllegalArgumentException("No row is signed");
        }
        var made = signOffs
                .save(SignOff.recorded(RuleSetVersion.CURRENT, request, prints, currentUser.id(), clock.instant()))
                .toRecord();
        events.publishEvent(AuditEvent.of("recorded", "RuleSetSignOff", made.id().value()));
        return made;
    }

    private static Set<String> prints(SignOffRequest request, Set<String> left) {
        var rows = request.section().rows(RuleLibrary.current()).stream()
                .filter(row -> !left.contains(row.id()) && !request.names(row.id()))
                .map(SignOffSection::print);
        return Stream.concat(rows, request.words().stream()).collect(Collectors.toSet());
    }

    /** The ids of the rows of a section; none of the list without bearing. */
    public static List<String> rows(SignOffSection section) {
        return section == SignOffSection.L
                ? List.of()
                : section.rows(RuleLibrary.current()).stream().map(RuleEntry::id).toList();
    }

    /** The rows of its section that read otherwise now, or are new: it does not cover them. */
    public List<String> changedSince(SignOffRecord signed) {
        return signed.section().rows(RuleLibrary.current()).stream()
                .filter(row -> !signed.holds(row))
                .map(RuleEntry::id)
                .toList();
    }

    /**
     * Records that the signer stands in a register, so that the signature counts.
     *
     * @param register which one, and what was looked up there
     * @throws IllegalArgumentException if there is none, no register is named, or the signer confirms themselves
     */
    @Transactional
    @PreAuthorize("hasRole('MANAGER')")
    public void confirm(SignOffId id, String register) {
        var looked = PlainText.checked(PlainText.line(register), SignOffRequest.MOST_NAME);
        if (looked.isEmpty()) {
            throw new IllegalArgumentException("A register is needed");
        }
        var signOff = signOffs.findById(id.value()).orElseThrow(() -> new NoSuch("sign-off"));
        if (signOff.toRecord().signedBy(currentUser.name())) {
            throw new IllegalArgumentException("Nobody confirms their own signature");
        }
        signOff.confirm(looked, currentUser.id(), clock.instant());
        events.publishEvent(AuditEvent.of("confirmed", "RuleSetSignOff", id.value()));
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
        signOffs.findById(id.value()).orElseThrow(() -> new NoSuch("sign-off"))
                .withdraw(reason, currentUser.id(), clock.instant());
        events.publishEvent(AuditEvent.of("withdrawn", "RuleSetSignOff", id.value()).because(Phrase.typed(reason)));
    }
}
