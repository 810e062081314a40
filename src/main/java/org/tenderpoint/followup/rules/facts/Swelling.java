package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** How much swelling there is. */
public enum Swelling implements Coded {
    NONE,
    MILD,
    PRONOUNCED,
    UNKNOWN
}
