package org.tenderpoint.imports;

import org.tenderpoint.platform.Coded;

/** How the last reading of a subscribed calendar ended. */
public enum CalendarOutcome implements Coded {
    READ,
    /** Most of what it had brought is missing now, so nothing was cancelled. */
    EMPTIED,
    /** Nothing came, or no calendar; tried again in an hour. */
    NOT_READ,
    /** The manager who subscribed is no manager any more. */
    NOT_ALLOWED,
    /** The address can no longer be read, e.g. after a restore with another key. */
    LOST;

    /** Whether somebody has to do something about it. */
    public boolean needsSomebody() {
        return this != READ;
    }
}
