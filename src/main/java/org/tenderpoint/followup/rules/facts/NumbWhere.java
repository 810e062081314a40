package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Where it is numb or tingles; an empty set means unknown. */
public enum NumbWhere implements Coded {
    FACE,
    ONE_ARM,
    BOTH_ARMS,
    ONE_LEG,
    BOTH_LEGS,
    ELSEWHERE
}
