package org.tenderpoint.followup;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.answers.FollowUpQuestion;
import org.tenderpoint.followup.answers.FurtherAnswers;
import org.tenderpoint.followup.assessment.FollowUpFactsReader;
import org.tenderpoint.followup.contact.FollowUp;
import org.tenderpoint.followup.rules.facts.FeedbackAnswers;
import org.tenderpoint.session.DoneWorkReader;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswerWords;

/** What a caller sees of the client's record, if they may read it. */
@Component
record CallRecord(FollowUpFactsReader facts, FurtherAnswers further, DoneWorkReader done) {

    List<FollowUpQuestion> further(FollowUp followUp, boolean full) {
        return further.steps(followUp, full);
    }

    CallSheet.OnRecord of(FollowUp followUp, Instant now) {
        var at = followUp.notBeforeItsEnd(now);
        var read = facts.read(followUp, FeedbackAnswers.NONE, at).facts();
        var conditions = Arrays.stream(Condition.values())
                .filter(condition -> read.client().yes(condition))
                .map(condition -> ConditionAnswerWords.of(condition, read.client().conditionAnswer(condition)))
                .toList();
        return new CallSheet.OnRecord(
                read.session().work(), conditions, done.brokenOffBecause(followUp.session()));
    }
}
