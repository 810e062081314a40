package org.tenderpoint.rulebook;

/**
 * What a rule's source key stands for.
 *
 * @param key as the rule has it, e.g. {@code NG158}
 * @param words the whole source
 */
public record RuleSource(String key, String words) {}
