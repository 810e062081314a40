package org.tenderpoint.followup.rules;

/**
 * A reason with the rule that gives it.
 *
 * @param ruleId e.g. {@code ADJ-003}
 * @param words one sentence, readable aloud
 */
public record RuleReason(String ruleId, String words) {}
