package org.tenderpoint.followup.rules.adjustment;

import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A reason with the rule that gives it.
 *
 * @param ruleId e.g. {@code ADJ-003}
 * @param words one sentence that can be read aloud
 */
public record RuleReason(String ruleId, Phrase words) {}
