package org.tenderpoint.vocabulary.rule;

/** Which way a result turns when one fact is another. */
public enum Turn {
    /** A worse level, or the same with more limits. */
    GRAVER,
    /** The same level, with limits that are other ones, neither only more nor only fewer. */
    OTHERWISE,
    /** A milder level, or the same with fewer limits. */
    MILDER;

    /** The turn of limits that got tighter, looser or both, while the level stayed. */
    public static Turn of(boolean tighter, boolean looser) {
        return tighter && looser ? OTHERWISE : tighter ? GRAVER : MILDER;
    }
}
