package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Where the soreness is, seen from the area that was worked. */
public enum Spread implements Coded {
    /** All over the area worked. */
    GENERAL,
    PINPOINT,
    /** Outside the area worked. */
    BEYOND,
    SPREADING,
    UNKNOWN
}
