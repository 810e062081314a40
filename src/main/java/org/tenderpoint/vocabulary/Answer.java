package org.tenderpoint.vocabulary;

import java.util.function.BooleanSupplier;
import org.tenderpoint.platform.Coded;

/**
 * What a rule knows about a fact. {@link #UNKNOWN} never counts as {@link #NO} in anything that keeps a person safe.
 */
public enum Answer implements Coded {
    YES,
    NO,
    UNKNOWN;

    public static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** A yes only if this holds too; no and unknown stay. */
    public Answer and(BooleanSupplier besides) {
        return this == YES ? of(besides.getAsBoolean()) : this;
    }

    /** The opposite; unknown stays. */
    public Answer not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Yes or unknown: what has not been ruled out. */
    public boolean maybe() {
        return this != NO;
    }

    public boolean yes() {
        return this == YES;
    }

    public boolean no() {
        return this == NO;
    }

    /**
     * What the record says about a question. "Not asked" and "don't know" are distinct although both are unknown to
     * rules.
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
}
