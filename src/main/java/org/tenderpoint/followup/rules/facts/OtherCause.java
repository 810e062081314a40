package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Other possible causes of the soreness. */
public enum OtherCause implements Coded {
    SLEPT_AWKWARDLY,
    EXERCISE,
    PHYSICAL_WORK,
    EXISTING_INJURY,
    NEW_INJURY,
    NONE,
    UNKNOWN
}
