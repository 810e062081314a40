package org.tenderpoint.rulebook;

import org.tenderpoint.vocabulary.say.Phrase;

/** A case that shows what a rule does. The tests judge the same cases. */
public record RuleCase(Phrase says, boolean fires) {}
