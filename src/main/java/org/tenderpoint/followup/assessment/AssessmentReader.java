package org.tenderpoint.followup.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.followup.adjustment.AdjustmentEffects;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.contact.FollowUpRepository;
import org.tenderpoint.followup.contact.FollowUpTimes;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.WhySore;
import org.tenderpoint.intake.StandingAnswersReader;
import org.tenderpoint.platform.id.Id.FeedbackId;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.screening.plan.FeltAfter;
import org.tenderpoint.session.ToldAfter;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.say.Phrase;

@Component
record AssessmentReader(AssessmentRepository assessments, FollowUpRepository followUps, AdjustmentEffects effects,
        ClientReportReader told, WhatWaits waiting, ClientService clients, UserService users, FollowUpTimes times) {

    AssessmentRecord record(StoredAssessment assessment) {
        var followUp = followUps.findById(assessment.followUp().value()).orElseThrow();
        var feedback = told.feedbackOf(assessment);
        var people = Set.copyOf(
                new ArrayList<>(List.of(followUp.therapist(), assessment.decidedBy().orElse(followUp.therapist()))));
        var names = users.names(people);
        return new AssessmentRecord(
                assessment.id(),
                assessment.currentVersion(),
                followUp.id(),
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
                assessments.isNewest(assessment),
                assessment.findings(),
                assessment.regions(),
                effects.ofAssessment(assessment.id(), assessment.client(), assessment.session()),
                assessment.selfCare(),
                assessment.referrals(),
                waiting.answers(followUp),
                waiting.recorded(followUp),
                told.reportsBeforeCall(followUp, true),
                standing(followUp, assessment));
    }

    /** What may have made it sore, by the level that counts now; empty from a doctor on. */
    Optional<WhySore> whySore(StoredAssessment assessment) {
        return whySore(assessment, Assessment.read(assessment.facts()).facts());
    }

    private Optional<WhySore> whySore(StoredAssessment assessment, FollowUpFacts facts) {
        var followUp = followUps.findById(assessment.followUp().value()).orElseThrow();
        return WhySore.of(facts, standing(followUp, assessment));
    }

    /** What the rules note for the next session counts from every answer: a later one takes nothing back. */
    ToldAfter forNextSession(Optional<FeltAfter> felt, List<StoredAssessment> made, StandingAnswersReader now) {
        // one that was made again counts as it is now
        var counting = new LinkedHashMap<FeedbackId, StoredAssessment>();
        made.forEach(one -> counting.put(one.feedback(), one));
        var why = Phrase.NOTHING;
        var notes = new LinkedHashSet<Phrase>();
        for (var one : counting.values()) {
            var again = one.recalled();
            again.notes(stillToAsk(again, one, now)).stream().map(RuleReason::words).forEach(notes::add);
            if (one.equals(made.getLast())) {
                why = whySore(one, again.facts()).map(WhySore::sentence).orElse(Phrase.NOTHING);
            }
        }
        return new ToldAfter(felt, why, Phrase.sentences(List.copyOf(notes)));
    }

    /** Without what the client has told otherwise since. */
    private static Set<Condition> stillToAsk(Assessment again, StoredAssessment kept, StandingAnswersReader now) {
        return again.askedAgain().stream()
                .filter(denied -> now.unchanged(kept.client(), Set.of(denied), again.recorded().answeredAt()))
                .collect(Collectors.toSet());
    }

    /** A level that a person has lowered counts as lowered, unless an alert or later answers are graver. */
    private static TriageLevel standing(FollowUp followUp, StoredAssessment assessment) {
        return followUp.gravest().map(gravest -> TriageLevel.worst(gravest, assessment.level()))
                .orElse(assessment.level());
    }
}
