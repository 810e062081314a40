package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

public enum Swelling implements Coded {
    NONE,
    MILD,
    PRONOUNCED,
    UNKNOWN
}
