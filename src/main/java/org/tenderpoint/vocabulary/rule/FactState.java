package org.tenderpoint.vocabulary.rule;

/**
 * The state of a single fact that rules read.
 *
 * @param code e.g. {@code condition.osteoporosis}, {@code condition.osteoporosis.severity}, {@code
 * red_flag.fever_now}
 * @param value as a code
 * @param unknown an unknown fact never counts as no
 */
public record FactState(String code, String value, boolean unknown) {}
