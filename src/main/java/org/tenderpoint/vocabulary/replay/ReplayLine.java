package org.tenderpoint.vocabulary.replay;

import java.util.Set;
import java.util.function.Supplier;

/**
 * One thing that a decision says, reduced to what two decisions are compared by.
 *
 * @param key tells the lines of a decision apart, e.g. {@code SCR-113}
 * @param code what is compared; never shown
 * @param level the level that it asks for, by its place among the levels; -1 where it asks for none
 * @param words what it says, to be shown; put together only where it is
 * @param rules the ids of the rules behind it
 */
public record ReplayLine(String key, String title, String code, int level, Supplier<String> words, Set<String> rules) {

    /** Of what asks for no level. */
    public static final int NO_LEVEL = -1;

    public ReplayLine {
        rules = Set.copyOf(rules);
    }

    boolean says(ReplayLine other) {
        return level == other.level && code.equals(other.code);
    }
}
