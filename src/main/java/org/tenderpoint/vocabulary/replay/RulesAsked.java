package org.tenderpoint.vocabulary.replay;

import java.util.Optional;
import java.util.Set;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * The rules to apply to past decisions.
 *
 * @param without ids of rules that are left out
 * @param against the version whose result on the same facts it is compared with; empty: what was recorded
 */
public record RulesAsked(RuleSetVersion version, Set<String> without, Optional<RuleSetVersion> against) {

    public RulesAsked {
        without = Set.copyOf(without);
    }

    /** Compared with what was recorded. */
    public RulesAsked(RuleSetVersion version, Set<String> without) {
        this(version, without, Optional.empty());
    }

    /** The rules of a version as they are. */
    public static RulesAsked of(RuleSetVersion version) {
        return new RulesAsked(version, Set.of());
    }

    /** The same rules, whatever they are compared with. */
    RulesAsked withoutComparison() {
        return new RulesAsked(version, without);
    }
}
