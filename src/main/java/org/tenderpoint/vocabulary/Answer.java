package org.tenderpoint.vocabulary;

import org.tenderpoint.platform.Coded;

/** What a rule knows of a fact. {@link #UNKNOWN} never counts as {@link #NO} in anything that keeps a person safe. */
public enum Answer implements Coded {
    YES,
    NO,
    UNKNOWN;

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
