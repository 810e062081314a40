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
}
