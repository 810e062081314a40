package org.tenderpoint.screening;

import java.time.Instant;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.id.Id.IntakeVersionId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;

/**
 * A condition that a therapist has recognised in a client's own words.
 *
 * @param words as the client told them
 */
public record NamedCondition(
        String words, Condition became, String reason, UserId by, Instant at) {

    /**
     * The condition as a therapist enters it.
     *
     * @param base the version of the intake in which the words were read
     * @param answer a yes with its details
     * @param rest what else the words tell, and stays to be judged; empty if the condition is all of it
     */
    public record NewName(
            IntakeVersionId base, Condition condition, ConditionAnswer answer, String rest, String reason) {

        public NewName {
            rest = PlainText.note(rest);
            reason = PlainText.line(reason);
        }
    }
}
