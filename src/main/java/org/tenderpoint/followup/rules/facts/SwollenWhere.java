package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Where it is swollen; an empty set means unknown. */
public enum SwollenWhere implements Coded {
    SORE_PLACE,
    FACE,
    LIPS_OR_TONGUE,
    HANDS,
    ONE_ARM,
    ONE_LEG,
    BOTH_LEGS,
    ELSEWHERE
}
