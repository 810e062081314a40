package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Where the soreness is compared with the worked area. */
public enum Spread implements Coded {
    /** All over the area worked. */
    GENERAL,
    PINPOINT,
    /** Outside the area worked. */
    BEYOND,
    SPREADING,
    UNKNOWN
}
