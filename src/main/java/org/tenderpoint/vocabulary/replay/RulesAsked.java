package org.tenderpoint.vocabulary.replay;

import java.util.Set;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * The rules that are asked about past decisions.
 *
 * @param without ids of rules that say nothing, as if they were not there
 */
public record RulesAsked(RuleSetVersion version, Set<String> without) {

    public RulesAsked {
        without = Set.copyOf(without);
    }

    /** The rules of a version as they are. */
    public static RulesAsked of(RuleSetVersion version) {
        return new RulesAsked(version, Set.of());
    }
}
