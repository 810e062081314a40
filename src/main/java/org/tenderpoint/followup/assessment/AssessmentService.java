package org.tenderpoint.followup.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.client.RecordGate;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.contact.FollowUpText;
import org.tenderpoint.followup.rules.Outcome;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.followup.rules.words.ToldWords;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.NoSuch;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FollowUpId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.vocabulary.rule.Explanation;
import org.tenderpoint.vocabulary.say.Phrase;

/** What answers mean, and what a therapist decides about it. Front desk reads none of it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class AssessmentService {

    /** The shortest reason for which a manager may give a follow-up to somebody else, in characters. */
    public static final int SHORTEST_REASON = 10;

    private final AssessmentRepository assessments;
    private final AssessmentReader reader;
    private final StandingAdjustmentRepository adjustments;
    private final Consequences consequences;
    private final RecordGate gate;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository assessments,
            AssessmentReader reader,
            StandingAdjustmentRepository adjustments,
            Consequences consequences,
            RecordGate gate,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessments = assessments;
        this.reader = reader;
        this.adjustments = adjustments;
        this.consequences = consequences;
        this.gate = gate;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the caller may open such an assessment. It reveals nothing else, so it does not count as a look. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public boolean exists(AssessmentId id) {
        return gate.reaches(assessments.findById(id.value()), StoredAssessment::client);
    }

    /**
     * The assessment; empty if there is none with this id that the caller may read.
     *
     * @throws org.tenderpoint.client.RecordClosed if a manager has not said yet why they look
     */
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<AssessmentRecord> open(AssessmentId id) {
        return gate.filter(assessments.findById(id.value()), StoredAssessment::client).map(assessment -> {
            events.publishEvent(AuditEvent.opened("Assessment", id.value(), assessment.client()));
            return reader.record(assessment);
        });
    }

    /**
     * Why the rules decided so: what the result rests on, why it is not graver, and which unknown facts matter; empty
     * as for {@link #open}.
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public Optional<Explanation<Outcome, TriageLevel>> explain(AssessmentId id) {
        return gate.filter(assessments.findById(id.value()), StoredAssessment::client)
                .map(assessment -> Assessment.explain(assessment.facts()));
    }

    /**
     * What may have caused the soreness; empty if nothing was sore, and from the level of a doctor on, who looks first.
     *
     * @throws IllegalArgumentException if there is no such assessment for the caller
     */
    @Transactional(readOnly = true)
    public Optional<WhySore> whySore(AssessmentId id) {
        return gate.filter(assessments.findById(id.value()), StoredAssessment::client)
                .map(reader::whySore)
                .orElseThrow(() -> new NoSuch("assessment"));
    }

    /**
     * What the rules note for the therapist beside the changes: for the next session, and before a referral.
     *
     * @throws IllegalArgumentException if there is no such assessment for the caller
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
    public RuleNotes notes(AssessmentId id) {
        return gate.filter(assessments.findById(id.value()), StoredAssessment::client)
                .map(StoredAssessment::recalled)
                .map(again -> new RuleNotes(again.notes(), again.referrals().beforeOffer()))
                .orElseThrow(() -> new NoSuch("assessment"));
    }

    /** Sentences for the therapist, those for the next session with their rules. */
    public record RuleNotes(List<RuleReason> nextSession, List<Phrase> beforeOffer) {}

    /**
     * The newest assessment of a follow-up that the caller may read. It reveals nothing else, so it does not count as a
     * look.
     */
    @Transactional(readOnly = true)
    public Optional<AssessmentId> newest(FollowUpId followUp) {
        return gate
                .filter(assessments.findFirstByFollowUpIdOrderByNumberDesc(followUp.value()), StoredAssessment::client)
                .map(StoredAssessment::id);
    }

    /**
     * The client of an assessment that the caller may read. It reveals nothing else, so it does not count as a look.
     */
    @Transactional(readOnly = true)
    public Optional<ClientId> clientOf(AssessmentId id) {
        return gate.filter(assessments.findById(id.value()).map(StoredAssessment::client), client -> client);
    }

    /**
     * What the client said that made a doctor's look needed, in words of a language; part of the look at the
     * assessment.
     *
     * @throws IllegalArgumentException if there is no such assessment for the caller
     */
    @Transactional(readOnly = true)
    public List<String> reasonsSaid(AssessmentId id, Locale language) {
        return gate.filter(assessments.findById(id.value()), StoredAssessment::client)
                .map(assessment -> {
                    var again = assessment.recalled();
                    return new ToldWords(language).reasons(again.triage(), again.facts().answers());
                })
                .orElseThrow(() -> new NoSuch("assessment"));
    }

    /**
     * The therapist agrees: what was proposed is accepted. More pressure, and keeping the plan, count from now on.
     * Where something was changed before, this is the rest, and the result stays changed.
     *
     * @param version as read
     * @throws org.tenderpoint.platform.EditedByOther if somebody has decided since
     */
    public AssessmentRecord accept(AssessmentId id, int version) {
        var now = clock.instant();
        var assessment = requireNewest(id);
        assessment.seenAt(version);
        if (assessment.state() != AssessmentState.CHANGED) {
            assessment.accept(currentUser.id(), now);
        }
        adjustments.findByAssessmentIdOrderByPosition(id.value()).stream()
                .filter(one -> one.state() == AdjustmentState.PROPOSED)
                .forEach(one -> one.accept(currentUser.id(), now));
        // flushed so that the record has the new version
        assessments.saveAndFlush(assessment);
        audit("accepted", assessment, Phrase.NOTHING);
        return reader.record(assessment);
    }

    /**
     * The therapist changes the level or declines adjustments. Holds and contacts of the earlier level stay until what
     * they wait for is recorded.
     *
     * @param reason may be empty only for a higher level alone
     * @throws ChangeRefused if the reason or, for lowering urgent or emergency, the recorded contact is missing
     */
    public AssessmentRecord change(AssessmentId id, int version, AssessmentChange change, String reason) {
        var now = clock.instant();
        var assessment = requireNewest(id);
        assessment.seenAt(version);
        var why = FollowUpText.note(reason);
        var level = change.level().orElse(assessment.level());
        var before = assessment.level();
        boolean lower = level.compareTo(before) < 0;
        if (why.isEmpty() && (lower || !change.declined().isEmpty())) {
            throw new ChangeRefused(ChangeRefused.Problem.NO_REASON);
        }
        if (lower && assessment.level().atLeast(TriageLevel.URGENT) && !consequences.spokenTo(assessment.followUp())) {
            throw new ChangeRefused(ChangeRefused.Problem.NO_CONTACT);
        }
        adjustments.findByAssessmentIdOrderByPosition(id.value()).stream()
                .filter(one -> change.declined().contains(one.id()))
                .forEach(one -> one.decline(why, currentUser.id(), now));
        assessment.change(level, why, currentUser.id(), now);
        consequences.judged(before, assessment, currentUser.id(), now);
        // flushed so that the record has the new version
        assessments.saveAndFlush(assessment);
        audit("changed", assessment, Phrase.of(why.isEmpty() ? "audit.why.raised" : "audit.why.reason_given"));
        return reader.record(assessment);
    }

    /** An adjustment that was left out shall stand on the next plan after all. */
    public AssessmentRecord takeIn(AssessmentId id, int version, AdjustmentId adjustment) {
        var assessment = requireNewest(id);
        assessment.seenAt(version);
        adjustments.findByAssessmentIdOrderByPosition(id.value()).stream()
                .filter(one -> one.id().equals(adjustment))
                .findFirst().orElseThrow(() -> new NoSuch("adjustment"))
                .takeIn(currentUser.id(), clock.instant());
        audit("changed", assessment, Phrase.of("audit.why.taken_in"));
        return reader.record(assessment);
    }

    private StoredAssessment requireNewest(AssessmentId id) {
        var assessment = gate.filter(assessments.findById(id.value()), StoredAssessment::client)
                .orElseThrow(() -> new NoSuch("assessment"));
        if (!assessments.isNewest(assessment)) {
            throw new ChangeRefused(ChangeRefused.Problem.NOT_NEWEST);
        }
        return assessment;
    }

    private void audit(String action, StoredAssessment assessment, Phrase why) {
        events.publishEvent(AuditEvent.of(action, "Assessment", assessment.id().value(), assessment.client())
                .because(why));
    }

    /** An assessment was not changed; the form says why. Words: {@code followup.plan.refused.<code>}. */
    public static class ChangeRefused extends RuntimeException {

        public enum Problem implements Coded {
            /** Lowering, and leaving an adjustment out, need a reason. */
            NO_REASON,
            /** Urgent and emergency are lowered only after somebody was spoken to, and that is recorded (PRIN-07). */
            NO_CONTACT,
            /** A newer feedback has made a newer assessment. */
            NOT_NEWEST,
            /** Another client's answers stay while broken-off ones have taken over what they brought. */
            NEWER_REST_ON_IT
        }

        private final transient Problem problem;

        ChangeRefused(Problem problem) {
            super("The assessment was not changed: " + problem.code());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
