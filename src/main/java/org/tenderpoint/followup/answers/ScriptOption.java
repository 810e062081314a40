package org.tenderpoint.followup.answers;

/**
 * One answer to choose.
 *
 * @param key where its label stands in the bundles, e.g. {@code onset.during}
 */
public record ScriptOption(String code, String key) {}
