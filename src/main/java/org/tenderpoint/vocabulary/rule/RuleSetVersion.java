package org.tenderpoint.vocabulary.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of all rule books together: the month from which it holds, and a letter where a month has several, e.g.
 * {@code 2026-11}, {@code 2026-11b}. A released version stays known, so that its decisions can be repeated.
 *
 * @param code as stored with every decision; sorts by time
 */
public record RuleSetVersion(String code) implements Comparable<RuleSetVersion> {

    private static final Pattern FORM = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])[b-z]?");

    /** The one that 0.1 brings. */
    public static final RuleSetVersion FIRST = new RuleSetVersion("2026-11");

    /** Every released version, oldest first; append new ones. */
    public static final List<RuleSetVersion> KNOWN = List.of(FIRST);

    /** The newest: the rules in force. */
    public static final RuleSetVersion CURRENT = KNOWN.getLast();

    public RuleSetVersion {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a rule-set version: " + code);
        }
    }

    /** The known version with this code, as stored with a decision. */
    public static Optional<RuleSetVersion> of(String code) {
        return KNOWN.stream().filter(version -> version.code.equals(code)).findFirst();
    }

    @Override
    public int compareTo(RuleSetVersion other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
