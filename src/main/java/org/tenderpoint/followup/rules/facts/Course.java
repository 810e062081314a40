package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** How the soreness is going. */
public enum Course implements Coded {
    GONE,
    BETTER,
    SAME,
    WORSE,
    UP_AND_DOWN,
    UNKNOWN;
}
