package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Where it is numb or tingles; none named: not known. */
public enum NumbWhere implements Coded {
    FACE,
    ONE_ARM,
    BOTH_ARMS,
    ONE_LEG,
    BOTH_LEGS,
    ELSEWHERE
}
