package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** Where a shooting pain goes; none named: not known. */
public enum ShootingInto implements Coded {
    ONE_LEG,
    BOTH_LEGS,
    ARM,
    ELSEWHERE
}
