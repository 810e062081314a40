package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Optional;

/**
 * A case that shows what a rule does: one that fires it, or one just short of it. The rule book shows its words, the tests
 * judge its facts.
 *
 * @param ruleId e.g. {@code TRI-070}
 * @param fires the level at which the rule must fire; empty for a case that must just miss it
 * @param facts the whole case, harmless but for what the words say
 */
public record RuleExample(String ruleId, String words, Optional<TriageLevel> fires, FollowUpFacts facts) {

    /** The examples of the triage book. */
    public static List<RuleExample> ofTriage() {
        return TriageExamples.all();
    }
}
