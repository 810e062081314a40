package org.tenderpoint.screening.rules;

/**
 * A case that shows a rule: one that it applies to, or one that it just misses.
 *
 * @param rule the finding's id, e.g. {@code SCR-114}, {@code SCR-310.anticoagulant}
 * @param fires whether the rule applies
 * @param words the case in words
 * @param given the facts, in the notation of {@link ExampleFacts}; everything else was asked and denied
 */
public record RuleExample(String rule, boolean fires, String words, String given) {

    /** The facts of the case. */
    public ScreeningFacts facts() {
        return ExampleFacts.parse(given);
    }
}
