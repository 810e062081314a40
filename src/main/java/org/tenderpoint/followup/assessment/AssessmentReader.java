package org.tenderpoint.followup.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.adjustment.AdjustmentEffect;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.adjustment.StandingAdjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.answers.FeedbackRepository;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.practice.account.UserService;

/** Puts an assessment's record together. */
@Component
class AssessmentReader {

    private final AssessmentRepository assessments;
    private final FeedbackRepository feedbacks;
    private final FollowUpRepository followUps;
    private final StandingAdjustmentRepository adjustments;
    private final ClientReportReader told;
    private final WhatWaits waiting;
    private final ClientService clients;
    private final UserService users;
    private final FollowUpTimes times;

    AssessmentReader(
            AssessmentRepository assessments,
            FeedbackRepository feedbacks,
            FollowUpRepository followUps,
            StandingAdjustmentRepository adjustments,
            ClientReportReader told,
            WhatWaits waiting,
            ClientService clients,
            UserService users,
            FollowUpTimes times) {
        this.assessments = assessments;
        this.feedbacks = feedbacks;
        this.followUps = followUps;
        this.adjustments = adjustments;
        this.told = told;
        this.waiting = waiting;
        this.clients = clients;
        this.users = users;
        this.times = times;
    }

    AssessmentRecord record(StoredAssessment assessment) {
        var followUp = followUps.findById(assessment.followUp().value()).orElseThrow();
        var feedback = feedbacks.findById(assessment.feedback().value()).orElseThrow();
        var people = Set.copyOf(
                new ArrayList<>(List.of(followUp.therapist(), assessment.decidedBy().orElse(followUp.therapist()))));
        var names = users.names(people);
        return new AssessmentRecord(
                assessment.id(),
                assessment.version(),
                assessment.number(),
                followUp.id(),
                assessment.session(),
                assessment.client(),
                clients.names(Set.of(assessment.client())).getOrDefault(assessment.client(), ""),
                names.getOrDefault(followUp.therapist(), ""),
                times.zone(),
                followUp.sessionEnd(),
                feedback.answeredAt(),
                feedback.way(),
                feedback.answers(),
                feedback.note(),
                assessment.proposedLevel(),
                assessment.level(),
                assessment.hours(),
                assessment.state(),
                assessment.decidedBy().map(by -> names.getOrDefault(by, "")),
                assessment.decidedAt(),
                assessment.changeReason(),
                assessments.countByFollowUpId(followUp.id().value()) == assessment.number(),
                assessment.findings(),
                assessment.regions(),
                adjustments(assessment),
                assessment.selfCare(),
                assessment.referrals(),
                waiting.answers(followUp),
                waiting.recorded(followUp),
                told.before(followUp, true),
                standing(followUp, assessment),
                followUp.alertOpen());
    }

    /** A level that a person has lowered counts as they judged; what came or was told besides counts beside it. */
    private static TriageLevel standing(FollowUp followUp, StoredAssessment assessment) {
        return followUp.gravest().map(gravest -> TriageLevel.worst(gravest, assessment.level()))
                .orElse(assessment.level());
    }

    /** Each with what came of it, where a session has been adjusted by it. */
    private List<StandingAdjustmentRecord> adjustments(StoredAssessment assessment) {
        var made = adjustments.findByAssessmentIdOrderByPosition(assessment.id().value());
        var adjusted = made.stream()
                .filter(one -> one.state() == AdjustmentState.APPLIED)
                .flatMap(one -> one.appliedTo().stream())
                .map(SessionId::value)
                .collect(Collectors.toSet());
        if (adjusted.isEmpty()) {
            return made.stream().map(StandingAdjustment::toRecord).toList();
        }
        var ended = followUps.findBySessionIdIn(adjusted).stream().map(FollowUp::session).collect(Collectors.toSet());
        var effects = new AdjustmentEffect.Effects(
                ended, feedbacks.worst(assessment.client().value()));
        return made.stream().map(one -> one.toRecord(effects.of(one, assessment.session()))).toList();
    }
}
