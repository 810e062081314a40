package org.tenderpoint.followup.assessment;

import jakarta.persistence.Embeddable;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;
import org.tenderpoint.vocabulary.store.InOneColumn;

/**
 * One rule that fired.
 *
 * @param answered what of it the client said in this feedback; empty where it rests on stored facts alone
 * @param onRecord what is stored that it rests on; for a therapist
 * @param notKnown what is not known and was counted for it
 */
@Embeddable
public record FindingLine(
        String ruleId,
        TriageLevel level,
        String source,
        @InOneColumn Phrase answered,
        @InOneColumn Phrase onRecord,
        @InOneColumn Phrase notKnown) {

    public Phrase title() {
        return Row.titleOf(ruleId);
    }

    /** The reason, for a therapist. */
    public Phrase reason() {
        return Row.reasonOf(ruleId);
    }
}
