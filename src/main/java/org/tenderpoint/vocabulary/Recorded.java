package org.tenderpoint.vocabulary;

import org.tenderpoint.platform.Coded;

/**
 * What the record says about a question. "Not asked" and "don't know" are distinct although both are unknown to rules.
 */
public enum Recorded implements Coded {
    NOT_ASKED,
    DONT_KNOW,
    YES,
    NO;

    /** The answer as rules see it. */
    public Answer answer() {
        return switch (this) {
            case YES -> Answer.YES;
            case NO -> Answer.NO;
            case NOT_ASKED, DONT_KNOW -> Answer.UNKNOWN;
        };
    }

    /** No, or no answer yet: nothing was told that a no to all would contradict. */
    public boolean noOrNotAsked() {
        return this == NO || this == NOT_ASKED;
    }

    /** The record of an answer that was given; unknown is recorded as "don't know". */
    public static Recorded of(Answer answer) {
        return switch (answer) {
            case YES -> YES;
            case NO -> NO;
            case UNKNOWN -> DONT_KNOW;
        };
    }
}
