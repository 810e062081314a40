package org.tenderpoint.followup.assessment;

import static org.tenderpoint.followup.rules.facts.FollowUpTrait.LOOSENS_CAP;
import static org.tenderpoint.followup.rules.facts.FollowUpTrait.PICTURE_INCOMPLETE;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustment;
import org.tenderpoint.followup.answers.Feedback;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.AdjustmentRules;
import org.tenderpoint.followup.rules.adjustment.NextPlan.StoredCap;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.followup.rules.facts.SorenessBand;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;

/**
 * Which caps of earlier adjustments still hold. Each lasts two sessions, lapses if both were quiet and is renewed if
 * one was not. Calculated from the first follow-up on each time, so that a late answer to an old session counts too.
 *
 * @param given feedback per session, the latest first
 * @param judged assessments, the latest first
 */
record StoredCapHistory(Map<SessionId, List<Feedback>> given, List<StoredAssessment> judged,
        List<StandingAdjustment> standing) {

    private static final Set<AdjustmentState> HOLD = EnumSet.of(AdjustmentState.PROPOSED,
            AdjustmentState.ACCEPTED,
            AdjustmentState.APPLIED);

    /**
     * The lowest cap per region after these sessions.
     *
     * @param earlier the latest first, with what was told of each
     */
    Map<Region, Integer> after(List<FollowUp> earlier, Map<FollowUp, EarlierSession> told) {
        var caps = List.<StoredCap>of();
        for (var followUp : earlier.reversed()) {
            var assessments = judged.stream().filter(one -> one.followUp().equals(followUp.id())).toList();
            var session = told.get(followUp);
            // a session without an answer says nothing about its caps
            if (!assessments.isEmpty() && session != null) {
                var newest = assessments.getFirst();
                // of earlier answers what a plan has taken over still holds
                var set = assessments.stream().flatMap(this::holding).toList();
                caps = StoredCap.after(caps, newCaps(set), quiet(session), answersMissing(followUp, newest));
                caps = loosened(caps, holding(newest).toList());
            }
        }
        return StoredCap.lowest(caps);
    }

    private Stream<StandingAdjustment> holding(StoredAssessment assessment) {
        return standing.stream()
                .filter(one -> one.assessment().equals(assessment.id()) && HOLD.contains(one.state()));
    }

    private static Map<Region, Integer> newCaps(List<StandingAdjustment> changes) {
        var caps = new EnumMap<Region, Integer>(Region.class);
        changes.stream()
                .filter(one -> one.kind() == AdjustmentKind.PRESSURE_CAP && one.amount().isPresent())
                .forEach(one -> regions(one).forEach(region -> caps.merge(region, one.amount().getAsInt(), Math::min)));
        return caps;
    }

    private static Set<Region> regions(StandingAdjustment change) {
        return change.parts().isEmpty()
                ? EnumSet.allOf(Region.class)
                : change.parts().stream().map(BodyPart::region).collect(Collectors.toSet());
    }

    private static boolean quiet(EarlierSession session) {
        return session.sorenessWorst().isPresent() && !FollowUpReading.band(session).atLeast(SorenessBand.S2);
    }

    /** The same test as in the rule that forbids a raise after an incomplete answer. */
    private boolean answersMissing(FollowUp followUp, StoredAssessment assessment) {
        boolean unknown = Optional.ofNullable(given.get(followUp.session())).map(List::getFirst)
                .map(Feedback::answers)
                // what is not asked long after a session is not open
                .filter(told -> Arrays.stream(Symptom.values()).anyMatch(sign -> told.symptom(sign) == Answer.UNKNOWN
                        && !told.details().leftOut().contains(sign)))
                .isPresent();
        return unknown
                || assessment.level() == TriageLevel.WATCH
                        && assessment.findings().stream()
                                .anyMatch(finding -> TriageRules.ids(PICTURE_INCOMPLETE).contains(finding.ruleId()));
    }

    /** A raise that a therapist has accepted raises the cap it rests on by one. */
    private static List<StoredCap> loosened(List<StoredCap> caps, List<StandingAdjustment> changes) {
        var lifted = changes.stream()
                .filter(one -> one.kind() == AdjustmentKind.RAISE_PRESSURE)
                .filter(one -> one.state() != AdjustmentState.PROPOSED)
                .filter(one -> AdjustmentRules.ids(LOOSENS_CAP).stream().anyMatch(one.ruleIds()::contains))
                .flatMap(one -> regions(one).stream())
                .collect(Collectors.toSet());
        return caps.stream().map(cap -> lifted.contains(cap.region()) ? cap.loosened() : cap).toList();
    }
}
