package org.tenderpoint.followup.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.adjustment.StandingAdjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRepository;
import org.tenderpoint.followup.rules.Adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.SelfCare;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.screening.hold.OpenHolds;
import org.tenderpoint.screening.rules.facts.Holds;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.facts.Condition;

/** What the sheet for a client rests on: what helps at home, and whether something stands against coming back soon. */
@Component
record SheetJudge(FollowUpFactsReader facts, OpenHolds holds, StandingAdjustmentRepository adjustments) {

    private static final List<AdjustmentState> STANDING = List.of(AdjustmentState.PROPOSED, AdjustmentState.ACCEPTED);
    private static final Set<AdjustmentKind> LATER = Set.of(AdjustmentKind.LONGER_GAP, AdjustmentKind.REST_BEFORE_NEXT);

    SheetFacts of(FollowUp followUp, FeedbackAnswers answers, Instant end) {
        var judged = Assessment.of(facts.read(followUp, answers, end));
        var client = followUp.client();
        // that this session is still to be asked about stands against nothing
        boolean waits = !holds.of(client).withFollowUpUnanswered(false).equals(Holds.NONE)
                || judged.facts().client().answer(Condition.EXERTION_INTOLERANCE) != Answer.NO
                || adjustments.findByClientIdAndStateInOrderByStateAtDescPosition(client.value(), STANDING).stream()
                        .anyMatch(one -> LATER.contains(one.kind()));
        return new SheetFacts(judged.facts(), judged.care(), waits);
    }

    /** @param waits whether something stands against coming back in a week or two */
    record SheetFacts(FollowUpFacts facts, SelfCare care, boolean waits) {}
}
