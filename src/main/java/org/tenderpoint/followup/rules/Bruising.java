package org.tenderpoint.followup.rules;

import org.tenderpoint.shared.Coded;

/** How large a bruise is: smaller than a palm, or palm-size and bigger. */
public enum Bruising implements Coded {
    NONE,
    SMALL,
    LARGE,
    UNKNOWN
}
