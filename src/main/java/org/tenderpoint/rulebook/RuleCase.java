package org.tenderpoint.rulebook;

/**
 * A case that shows what a rule does. The tests judge the same cases.
 *
 * @param fires whether the rule fires in it, or just misses it
 */
public record RuleCase(String words, boolean fires) {}
