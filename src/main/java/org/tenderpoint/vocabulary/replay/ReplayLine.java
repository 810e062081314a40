package org.tenderpoint.vocabulary.replay;

import java.util.Set;
import java.util.function.Supplier;

/**
 * One statement of a decision, reduced to what a comparison needs.
 *
 * @param key distinguishes the lines of a decision, e.g. {@code SCR-113}
 * @param code what is compared; never shown
 * @param level the level that it asks for, by its place among the levels; -1 if it asks for none
 * @param words its text for display; built only when shown
 * @param rules the ids of the rules behind it
 */
public record ReplayLine(String key, String title, String code, int level, Supplier<String> words, Set<String> rules) {

    /** For lines that ask for no level. */
    public static final int NO_LEVEL = -1;

    public ReplayLine {
        rules = Set.copyOf(rules);
    }

    boolean says(ReplayLine other) {
        return level == other.level && code.equals(other.code);
    }
}
