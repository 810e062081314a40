package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.answers.AnswerWay;
import org.tenderpoint.followup.answers.ClientReport;
import org.tenderpoint.followup.answers.Quote.AnswerKind;
import org.tenderpoint.followup.answers.Quote;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.id.AssessmentId;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.FollowUpId;
import org.tenderpoint.platform.id.SessionId;

/**
 * What the rules made of one feedback, and what a person made of that.
 *
 * @param version to be handed back with a decision
 * @param number 1 for the first of its follow-up
 * @param proposed as the rules decided
 * @param level as it counts
 * @param hours full hours from the session's end to the answers
 * @param decidedBy the name of whoever accepted or changed it
 * @param newest whether no newer feedback has been given for the same session
 * @param waitsFor what holds the next session until it is recorded
 * @param recorded what was recorded to end a hold, oldest first
 * @param told what was told of the session, the latest first
 * @param gravest of this result, of later ones, of what is still being answered, and of an open alert
 * @param alertOpen whether an alert of this follow-up waits for a contact and its outcome
 */
public record AssessmentRecord(
        AssessmentId id,
        int version,
        int number,
        FollowUpId followUp,
        SessionId session,
        ClientId client,
        String clientName,
        String therapistName,
        ZoneId zone,
        Instant sessionEnd,
        Instant answeredAt,
        AnswerWay way,
        FeedbackAnswers answers,
        String note,
        TriageLevel proposed,
        TriageLevel level,
        int hours,
        AssessmentState state,
        Optional<String> decidedBy,
        Optional<Instant> decidedAt,
        String changeReason,
        boolean newest,
        List<FindingLine> findings,
        List<RegionChange> regions,
        List<StandingAdjustmentRecord> adjustments,
        List<SelfCareLine> selfCare,
        List<ReferralLine> referrals,
        List<AnswerKind> waitsFor,
        List<Quote.Recorded> recorded,
        List<ClientReport> told,
        TriageLevel gravest,
        boolean alertOpen) {

    public AssessmentRecord {
        findings = List.copyOf(findings);
        regions = List.copyOf(regions);
        adjustments = List.copyOf(adjustments);
        selfCare = List.copyOf(selfCare);
        referrals = List.copyOf(referrals);
        waitsFor = List.copyOf(waitsFor);
        recorded = List.copyOf(recorded);
        told = List.copyOf(told);
    }

    /** What was given about this session, in the order of time. */
    public List<ClientReport> course() {
        return told.reversed().stream().filter(ClientReport::given).toList();
    }
}
