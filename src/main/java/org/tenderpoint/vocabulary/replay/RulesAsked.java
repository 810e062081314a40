package org.tenderpoint.vocabulary.replay;

import java.util.Set;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * The rules to apply to past decisions.
 *
 * @param without ids of rules that are left out
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
