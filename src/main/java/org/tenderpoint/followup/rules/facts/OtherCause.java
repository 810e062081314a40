package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** What else could have caused it. */
public enum OtherCause implements Coded {
    SLEPT_AWKWARDLY,
    EXERCISE,
    PHYSICAL_WORK,
    EXISTING_INJURY,
    NEW_INJURY,
    NONE,
    UNKNOWN
}
