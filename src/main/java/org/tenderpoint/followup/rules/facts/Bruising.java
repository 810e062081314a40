package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** How large a bruise is: smaller than a palm, or palm-size and bigger. */
public enum Bruising implements Coded {
    NONE,
    SMALL,
    LARGE,
    UNKNOWN
}
