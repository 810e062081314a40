package org.tenderpoint.followup;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.answers.CallScript;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.assessment.AssessmentRepository;
import org.tenderpoint.followup.assessment.AssessmentState;
import org.tenderpoint.followup.assessment.StoredAssessment;
import org.tenderpoint.intake.VisitConfirmed;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.id.Id.AssessmentId;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.FeedbackId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.screening.PlannedSessionRecord;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.screening.plan.PlanService.SessionOff;

/** What a plan has applied and no session uses stands for the next plan again, so that nothing learned is lost. */
@Component
record UnusedAdjustments(StandingAdjustmentRepository adjustments, AssessmentRepository assessments,
        FeedbackRepository feedbacks, PlanService plans, CurrentUser currentUser, ApplicationEventPublisher events,
        Clock clock) {

    @EventListener
    void on(SessionOff off) {
        adjustments.findByAppliedToAndStateOrderByPosition(off.session().value(), AdjustmentState.APPLIED)
                .forEach(one -> takeBack(one, off.session()));
    }

    /** Whoever comes sooner than planned is treated by all that was learned, whichever plan has applied it. */
    @EventListener
    void on(VisitConfirmed visit) {
        var applied = adjustments.findByClientIdAndStateInOrderByStateAtDescPosition(
                visit.client().value(), Set.of(AdjustmentState.APPLIED));
        var ahead = applied.isEmpty()
                ? Set.of()
                : ahead(visit.client());
        applied.forEach(one -> one.appliedTo()
                .filter(session -> ahead.contains(session) && !session.equals(visit.session()))
                .ifPresent(session -> takeBack(one, session)));
    }

    void takeBack(StandingAdjustment one, SessionId session) {
        var now = clock.instant();
        var origin = assessments.findById(one.assessment().value()).orElseThrow();
        one.takeBack(session, origin.state() != AssessmentState.PROPOSED, currentUser.id(), now);
        if (replaced(one, origin)) {
            one.lapse(now);
        }
        adjustments.save(one);
        events.publishEvent(AuditEvent.of("taken_back", "Adjustment", one.id().value(), one.client()));
    }

    /** What these assessments brought stands nowhere any more; what a session was worked by stays with it. */
    void ofAnother(ClientId client, Collection<AssessmentId> gone) {
        var now = clock.instant();
        var ahead = ahead(client);
        adjustments.findByAssessmentIdIn(gone.stream().map(AssessmentId::value).toList()).forEach(one -> {
            one.appliedTo().filter(session -> one.state() == AdjustmentState.APPLIED && ahead.contains(session))
                    .ifPresent(session -> one.takeBack(session, false, currentUser.id(), now));
            one.lapse(now);
            adjustments.save(one);
        });
    }

    private Set<SessionId> ahead(ClientId client) {
        return plans.ofClient(client).stream()
                .filter(planned -> planned.state().beforeStart())
                .map(PlannedSessionRecord::id)
                .collect(Collectors.toSet());
    }

    /** By newer answers told to the end, or by the same adjustment where a session's end was corrected. */
    private boolean replaced(StandingAdjustment one, StoredAssessment origin) {
        var newer = assessments.findByFollowUpIdOrderByNumberDesc(origin.followUp().value()).stream()
                .takeWhile(later -> !later.id().equals(origin.id()))
                .map(StoredAssessment::feedback)
                .filter(feedback -> !feedback.equals(origin.feedback()))
                .map(FeedbackId::value)
                .collect(Collectors.toSet());
        return feedbacks.findAllById(newer).stream().anyMatch(told -> CallScript.safetyComplete(told.givenAnswers()))
                || adjustments.ofFollowUp(origin.followUp().value()).stream()
                        .filter(other -> !other.assessment().equals(one.assessment()))
                        .anyMatch(other -> other.stands() && other.adjustment().equals(one.adjustment()));
    }
}
