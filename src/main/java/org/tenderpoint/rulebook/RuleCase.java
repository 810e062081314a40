package org.tenderpoint.rulebook;

import org.tenderpoint.vocabulary.say.Phrase;

/**
 * A case that shows what a rule does. The tests judge the same cases.
 *
 * @param fires whether the rule fires in it, or just does not
 */
public record RuleCase(Phrase says, boolean fires) {}
