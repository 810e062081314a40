package org.tenderpoint.intake;

/**
 * One field that differs between two versions, in words.
 *
 * @param key the field's key, e.g. {@code herniated_disc.since}
 * @param before empty if there was no answer
 * @param after empty if there is no longer an answer
 */
public record FieldChange(String key, String label, String before, String after) {}
