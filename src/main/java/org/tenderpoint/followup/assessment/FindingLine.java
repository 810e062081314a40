package org.tenderpoint.followup.assessment;

import jakarta.persistence.Embeddable;
import org.tenderpoint.followup.rules.facts.TriageLevel;

/**
 * One rule that fired.
 *
 * @param reason why, in words; for a therapist
 * @param answered what of it the client said in this feedback; empty where it rests on stored facts alone
 * @param onRecord what is stored that it rests on; for a therapist
 * @param notKnown what is not known and was counted for it
 */
@Embeddable
public record FindingLine(
        String ruleId,
        String title,
        TriageLevel level,
        String reason,
        String source,
        String answered,
        String onRecord,
        String notKnown) {}
