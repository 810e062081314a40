package org.tenderpoint.intake;

/**
 * One field that differs between two versions, in words.
 *
 * @param key the field's key, e.g. {@code herniated_disc.since}
 * @param before empty when there was nothing
 * @param after empty when there is nothing any more
 */
public record FieldChange(String key, String label, String before, String after) {}
