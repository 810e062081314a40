package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Which limbs are weak; an empty set means unknown. */
public enum WeakWhere implements Coded {
    ONE_ARM,
    BOTH_ARMS,
    ONE_LEG,
    BOTH_LEGS
}
