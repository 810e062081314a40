package org.tenderpoint.vocabulary.replay;

import org.tenderpoint.platform.Coded;

/** How a decision differs that other rules make of the same facts. */
public enum ReplayChange implements Coded {
    GRAVER,
    MILDER,
    /** The same level, but another limit, or another plan for the next session. */
    OTHER_LIMITS,
    /** The same level and limits, but other findings. */
    OTHER_FINDINGS,
    NONE
}
