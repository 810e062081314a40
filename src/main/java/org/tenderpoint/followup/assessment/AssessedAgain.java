package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.alert.Alerts;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpState;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.audit.AuditEvent;

/**
 * Judges the newest answers again once it was corrected when the session ended, for the rules count hours from its end.
 * The earlier assessment stays as it was. Nothing becomes milder by it: a graver level and gentler work go on standing
 * until a therapist has judged the new proposal.
 */
@Component
public class AssessedAgain {

    private final FollowUpFactsReader facts;
    private final FeedbackRepository feedbacks;
    private final AssessmentRepository assessments;
    private final StandingAdjustmentRepository adjustments;
    private final FollowUpRepository followUps;
    private final Assessor assessor;
    private final Alerts alerts;
    private final FollowUpTimes times;
    private final ApplicationEventPublisher events;

    AssessedAgain(
            FollowUpFactsReader facts,
            FeedbackRepository feedbacks,
            AssessmentRepository assessments,
            StandingAdjustmentRepository adjustments,
            FollowUpRepository followUps,
            Assessor assessor,
            Alerts alerts,
            FollowUpTimes times,
            ApplicationEventPublisher events) {
        this.facts = facts;
        this.feedbacks = feedbacks;
        this.assessments = assessments;
        this.adjustments = adjustments;
        this.followUps = followUps;
        this.assessor = assessor;
        this.alerts = alerts;
        this.times = times;
        this.events = events;
    }

    /** The follow-up has its corrected end already. */
    public void since(FollowUp followUp, Instant now) {
        assessments.findFirstByFollowUpIdOrderByNumberDesc(followUp.id().value()).ifPresent(before -> {
            var feedback = feedbacks.findById(before.feedback().value()).orElseThrow();
            var at = feedback.answeredAt().isBefore(followUp.sessionEnd())
                    ? followUp.sessionEnd()
                    : feedback.answeredAt();
            var judgement = Judgement.of(facts.read(followUp, feedback.answers(), at));
            if (judgement.facts().elapsed().toHours() != before.hours()) {
                again(followUp, before, feedback, judgement, now);
            }
        });
    }

    private void again(FollowUp followUp, Assessment before, Feedback feedback, Judgement judgement, Instant now) {
        var again = assessments.saveAndFlush(Assessment.again(
                before, feedback, followUp, before.number() + 1, judgement, times.words(), now));
        propose(before, again, judgement, now);
        var level = again.level();
        boolean graver = level.compareTo(before.level()) > 0;
        followUp.judged(followUp.level().map(standing -> TriageLevel.worst(standing, level)).orElse(level));
        if (graver) {
            assessor.holdFor(followUp, level, now);
            if (followUp.state() != FollowUpState.CLOSED) {
                assessor.raised(followUp, level, now);
            }
            if (level.atLeast(TriageLevel.URGENT)) {
                alerts.raise(followUp, level, Optional.of(again.id()), now);
            }
        }
        followUps.saveAndFlush(followUp);
        events.publishEvent(
                AuditEvent.of("made", "Assessment", again.id().value(), again.client()).because("hours corrected"));
        events.publishEvent(new AssessmentJudged(again.id(), again.session(), level));
    }

    /** What the hours bring now; and what stood and makes the work gentler, where they no longer bring it. */
    private void propose(Assessment before, Assessment again, Judgement judgement, Instant now) {
        var made = new ArrayList<StandingAdjustment>();
        judgement.plan().adjustments().stream()
                .flatMap(one -> one.each().stream())
                .forEach(one -> made
                        .add(StandingAdjustment.proposed(again.id(), again.client(), made.size(), one, now)));
        var proposals = made.stream().map(StandingAdjustment::adjustment).collect(Collectors.toSet());
        for (var old : adjustments.findByAssessmentIdOrderByPosition(before.id().value())) {
            if (old.stands() && old.kind().standsAtOnce() && !proposals.contains(old.adjustment())) {
                made.add(StandingAdjustment.carried(old, again.id(), made.size(), now));
            }
            old.lapse(now);
        }
        adjustments.saveAll(made);
    }
}
