package org.tenderpoint.screening.rules;

import java.util.List;
import org.tenderpoint.shared.rule.RuleEntry;

/** The screening rule book. */
public final class ScreeningRules {

    /** The version of the rule book, kept with every decision. */
    public static final String VERSION = "2026-11";

    /** The rules in force. */
    public static final ScreeningRules CURRENT = new ScreeningRules();

    private ScreeningRules() {}

    /** The decision without overrides. */
    public ScreeningDecision decide(ScreeningFacts facts) {
        return decide(facts, List.of());
    }

    /** Applies every rule; an override that names nothing which stands, or what cannot be overridden, changes nothing. */
    public ScreeningDecision decide(ScreeningFacts facts, List<EffectOverride> overrides) {
        throw new UnsupportedOperationException("the rows follow");
    }

    /** What holds for this client whatever the day brings; later rule books read it. */
    public StandingLimits standingCeilings(ScreeningFacts facts) {
        throw new UnsupportedOperationException("the rows follow");
    }

    /** Every row as people read it. */
    public List<RuleEntry> entries() {
        return List.of();
    }
}
