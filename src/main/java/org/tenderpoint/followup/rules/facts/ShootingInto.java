package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Where a shooting pain goes; an empty set means unknown. */
public enum ShootingInto implements Coded {
    ONE_LEG,
    BOTH_LEGS,
    ARM,
    ELSEWHERE
}
