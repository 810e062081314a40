package org.tenderpoint.vocabulary.rule;

import java.util.List;

/**
 * How often a rule was found.
 *
 * @param ever visits, or follow-ups, in which it was found at least once
 * @param lately those of them in the requested period
 * @param overrides how often a person decided otherwise, by what they overrode
 */
public record RuleUseCount(long ever, long lately, List<Override> overrides) {

    public static final RuleUseCount NONE = new RuleUseCount(0, 0, List.of());

    public RuleUseCount {
        overrides = List.copyOf(overrides);
    }

    /** @param words what was overridden, in words */
    public record Override(String words, long ever, long lately) {}
}
