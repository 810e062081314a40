package org.tenderpoint.vocabulary.rule;

/**
 * A single fact that rules read, and how it stands.
 *
 * @param code e.g. {@code condition.osteoporosis}, {@code condition.osteoporosis.severity}, {@code red_flag.fever_now}
 * @param value its value as a code
 * @param unknown whether it is not known; an unknown fact never counts as no
 */
public record FactState(String code, String value, boolean unknown) {}
