package org.tenderpoint.vocabulary.replay;

import org.tenderpoint.platform.Coded;

/** How a decision of other rules on the same facts differs. */
public enum ReplayChange implements Coded {
    GRAVER,
    MILDER,
    /** The same level, but another limit, or another plan for the next session. */
    OTHER_LIMITS,
    OTHER_FINDINGS,
    NONE
}
