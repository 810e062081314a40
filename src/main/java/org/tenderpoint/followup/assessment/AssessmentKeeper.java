package org.tenderpoint.followup.assessment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.answers.PartialAnswers;
import org.tenderpoint.followup.assessment.AssessmentService.ChangeRefused;
import org.tenderpoint.followup.assessment.Consequences.Extent;
import org.tenderpoint.followup.assessment.Consequences.TakenBack;
import org.tenderpoint.followup.assessment.StoredAssessment.Correction;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Stores what the books decide about feedback, with the adjustments that follow from it. {@link Assessment} decides,
 * {@link Consequences} does what follows; all in the caller's transaction.
 */
@Component
public class AssessmentKeeper {

    private final FollowUpFactsReader facts;
    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;
    private final StandingAdjustmentRepository adjustments;
    private final PartialAnswers partial;
    private final Consequences consequences;
    private final ApplicationEventPublisher events;

    AssessmentKeeper(
            FollowUpFactsReader facts,
            FeedbackRepository feedbacks,
            AssessmentRepository assessments,
            StandingAdjustmentRepository adjustments,
            PartialAnswers partial,
            Consequences consequences,
            ApplicationEventPublisher events) {
        this.facts = facts;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.adjustments = adjustments;
        this.partial = partial;
        this.consequences = consequences;
        this.events = events;
    }

    public record StoredAndDecoded(StoredAssessment stored, Assessment assessment) {}

    public RecordedFacts facts(FollowUp followUp, FeedbackAnswers answers, Instant at) {
        return facts.read(followUp, answers, at);
    }

    /** Makes answers that are complete into feedback: assesses them and does what follows. */
    public StoredAndDecoded give(FollowUp followUp, Feedback feedback, Instant now) {
        return give(followUp, feedback, assess(followUp, feedback), Extent.of(feedback.givenAnswers()), now);
    }

    /** The assessment that the client was told about; empty if the feedback was not given. */
    public Optional<StoredAndDecoded> assessed(Feedback feedback) {
        return assessments.findFirstByFeedbackIdOrderByNumber(feedback.id().value())
                .map(stored -> new StoredAndDecoded(stored, stored.recalled()));
    }

    private Assessment assess(FollowUp followUp, Feedback feedback) {
        return Assessment.of(facts.read(followUp, feedback.answers(), feedback.answeredAt()));
    }

    private StoredAndDecoded give(
            FollowUp followUp, Feedback feedback, Assessment assessment, Extent extent, Instant now) {
        keepGiven(followUp, feedback);
        var stored = assessments.save(StoredAssessment.proposed(
                feedback, followUp, assessments.nextNumber(followUp.id().value()), assessment, now));
        propose(stored, assessment, extent == Extent.WHOLE, now);
        consequences.of(followUp, stored, assessment, feedback.answeredAt(), extent, now);
        var client = followUp.client();
        events.publishEvent(AuditEvent.of("given", "Feedback", feedback.id().value(), client));
        events.publishEvent(AuditEvent.of("made", "Assessment", stored.id().value(), client));
        events.publishEvent(new FeedbackGiven(
                stored.id(), client, feedback.answeredAt(),
                followUp.owner()));
        return new StoredAndDecoded(stored, assessment);
    }

    /**
     * Assesses answers that the client has stopped giving, with the rest unknown. If there are newer answers and
     * somebody has spoken with the client about it since, these are only stored, because the newer ones count.
     */
    public void giveWhatThereIs(FollowUp followUp, Feedback feedback, Instant now) {
        var assessment = assess(followUp, feedback);
        boolean newer = assessments.findFirstByFollowUpIdOrderByNumberDesc(followUp.id().value())
                .flatMap(newest -> feedbacks.findById(newest.feedback().value()))
                .filter(newest -> !newest.answeredAt().isBefore(feedback.answeredAt()))
                .isPresent();
        var level = assessment.triage().level();
        if (!newer || !consequences.spokenAbout(followUp, level, feedback.answeredAt())) {
            give(followUp, feedback, assessment, Extent.stopped(feedback.way()), now);
            return;
        }
        keepGiven(followUp, feedback);
        consequences.onlyKeep(followUp);
        events.publishEvent(AuditEvent.of("given", "Feedback", feedback.id().value(), followUp.client())
                .because(Phrase.of("audit.why.spoken_about_since")));
    }

    /**
     * Assesses the newest answers again after what rules read beside them was corrected: the session's end, which the
     * follow-up has already, its work, or the intake. The earlier assessment stays as it was. Nothing becomes milder: a
     * graver level and gentler work stand until a therapist has judged the new proposal.
     */
    public void reassess(FollowUp followUp, Instant now) {
        assessments.findFirstByFollowUpIdOrderByNumberDesc(followUp.id().value()).ifPresent(before -> {
            var feedback = feedbacks.findById(before.feedback().value()).orElseThrow();
            var at = feedback.answeredAt().isBefore(followUp.sessionEnd())
                    ? followUp.sessionEnd()
                    : feedback.answeredAt();
            var assessment = Assessment.of(facts.read(followUp, feedback.answers(), at));
            before.correction(assessment)
                    .ifPresent(what -> storeCorrected(followUp, before, feedback, assessment, what, now));
        });
    }

    private void storeCorrected(
            FollowUp followUp, StoredAssessment before, Feedback feedback, Assessment assessment, Correction what,
            Instant now) {
        var again = assessments.save(StoredAssessment.corrected(
                before, feedback, followUp, assessments.nextNumber(followUp.id().value()), assessment, what, now));
        propose(again, assessment, false, now);
        consequences.judgedAgain(followUp, before.level(), again, assessment, now);
        events.publishEvent(
                AuditEvent.of("made", "Assessment", again.id().value(), again.client())
                        .because(Phrase.of("audit.why." + what.code() + "_corrected")));
    }

    /**
     * The answers that were assessed here were another client's: they count no longer, nor does what was made of them,
     * and what they took the place of stands again. What was added to them on the page of the link goes with them.
     *
     * @throws ChangeRefused if answers that were broken off have come since, which took over what these brought
     */
    public Gone ofAnother(FollowUp followUp, StoredAssessment shown, UserId by, Instant now) {
        var of = List.of(followUp.id().value());
        var given = feedbacks.givenAfter(of).stream().collect(Collectors.toMap(Feedback::id, one -> one));
        var mistaken = requireNonNull(given.get(shown.feedback()));
        var all = assessments.findByFollowUpIdInOrderByNumber(of);
        var gone = all.stream().filter(one -> requireNonNull(given.get(one.feedback())).sameAs(mistaken)).toList();
        var standing = all.stream().filter(one -> !gone.contains(one)).toList();
        var newer = standing.stream().filter(one -> one.number() > gone.getFirst().number()).toList();
        if (!newer.isEmpty() && Extent.of(requireNonNull(given.get(newer.getLast().feedback()))) != Extent.WHOLE) {
            throw new ChangeRefused(ChangeRefused.Problem.NEWER_REST_ON_IT);
        }
        gone.forEach(one -> {
            one.ofAnother();
            requireNonNull(given.get(one.feedback())).ofAnother();
        });
        events.publishEvent(AuditEvent.of("took_back", "Feedback", mistaken.id().value(), followUp.client())
                .because(Phrase.of("audit.why.of_another")));
        var at = gone.stream().map(StoredAssessment::assessedAt).collect(Collectors.toCollection(TreeSet::new));
        if (newer.isEmpty() && !standing.isEmpty()) {
            adjustments.findByAssessmentIdOrderByPosition(standing.getLast().id().value())
                    .forEach(one -> one.standAgain(at, now));
        }
        Optional<TriageLevel> level = Optional.empty();
        Optional<Instant> answeredAt = Optional.empty();
        for (var one : standing) {
            var told = requireNonNull(given.get(one.feedback()));
            var extent = Extent.of(told);
            level = level.filter(was -> extent != Extent.WHOLE && was.compareTo(one.level()) > 0)
                    .or(() -> Optional.of(one.level()));
            if (extent != Extent.LEFT && followUp.answersFrom(told.answeredAt())) {
                answeredAt = Optional.of(told.answeredAt());
            }
        }
        consequences.answersOfAnother(followUp,
                new TakenBack(at, mistaken.way() == AnswerWay.LINK, newer.isEmpty(), standing, answeredAt, level), by,
                now);
        var last = assessments.findByClientIdOrderByAssessedAtDesc(followUp.client().value(), Limit.of(1)).stream()
                .map(StoredAssessment::id).findFirst();
        var ids = gone.stream().map(StoredAssessment::id).toList();
        events.publishEvent(new FeedbackOfAnother(followUp.client(), ids, at.first(), last, followUp.owner()));
        return new Gone(
                ids, mistaken.way(), at.first(),
                newer.isEmpty() ? now : newer.getFirst().assessedAt(),
                standing.stream().map(one -> requireNonNull(given.get(one.feedback()))).distinct().toList());
    }

    /**
     * Answers that count no longer.
     *
     * @param from when the first of them came
     * @param to when newer ones came, or now
     * @param left the others about the session, the oldest first
     */
    public record Gone(List<AssessmentId> assessments, AnswerWay way, Instant from, Instant to, List<Feedback> left) {}

    /**
     * Stores the adjustments that a result brings. Earlier ones that make the work gentler stay, even if it no longer
     * brings them, unless the client has told all again.
     */
    private void propose(StoredAssessment stored, Assessment assessment, boolean toldAll, Instant now) {
        var made = proposed(stored, assessment, now);
        var proposals = made.stream().map(StandingAdjustment::adjustment)
                .collect(Collectors.toCollection(HashSet::new));
        for (var old : adjustments.ofFollowUp(stored.followUp().value())) {
            if (!toldAll && old.stands() && old.kind().standsAtOnce() && proposals.add(old.adjustment())) {
                made.add(StandingAdjustment.carried(old, stored.id(), made.size(), now));
            }
            old.lapse(now);
        }
        adjustments.saveAll(made);
    }

    private static List<StandingAdjustment> proposed(StoredAssessment stored, Assessment assessment, Instant now) {
        var made = new ArrayList<StandingAdjustment>();
        assessment.plan().adjustments().stream()
                .flatMap(one -> one.each().stream())
                .forEach(one -> made
                        .add(StandingAdjustment.proposed(stored.id(), stored.client(), made.size(), one, now)));
        return made;
    }

    private void keepGiven(FollowUp followUp, Feedback feedback) {
        feedback.give();
        feedbacks.save(feedback);
        partial.overtaken(followUp);
    }

    /**
     * A client has answered how a session felt, and it was assessed.
     *
     * @param owner whose follow-up it is
     */
    public record FeedbackGiven(
            AssessmentId assessment,
            ClientId client,
            Instant at,
            UserId owner) {}

    /**
     * Feedback was another client's.
     *
     * @param gone what was made of it
     * @param since when the first of it was assessed
     * @param last the client's newest assessment that counts
     * @param owner whose follow-up it is
     */
    public record FeedbackOfAnother(
            ClientId client, List<AssessmentId> gone, Instant since, Optional<AssessmentId> last, UserId owner) {}
}
