package org.tenderpoint.vocabulary.rule;

/** How a result changes when one fact changes. */
public enum Turn {
    /** A more severe level, or the same with more limits. */
    GRAVER,
    /** The same level with different limits, neither only more nor only fewer. */
    OTHERWISE,
    /** A milder level, or the same with fewer limits. */
    MILDER;

    /** The change when limits became tighter, looser or both at the same level. */
    public static Turn of(boolean tighter, boolean looser) {
        return tighter && looser ? OTHERWISE : tighter ? GRAVER : MILDER;
    }
}
