package org.tenderpoint.rulebook;

import org.tenderpoint.platform.Coded;

/** How the review of a rule that spoke in vain ends. */
public enum ReviewOutcome implements Coded {
    STAYS,
    CHANGES
}
