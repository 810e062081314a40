package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** What makes the soreness worse. */
public enum AggravatedBy implements Coded {
    SITTING,
    STANDING,
    BENDING,
    LIFTING,
    WALKING,
    LYING,
    COUGHING,
    EXERCISE,
    TOUCH,
    NOTHING
}
