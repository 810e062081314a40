package org.tenderpoint.followup.rules.facts;

import org.tenderpoint.platform.Coded;

/** What else is new; an empty set means unknown. */
public enum OtherNew implements Coded {
    HEART_RACING,
    COLD_OR_PALE_LIMB,
    CONFUSED_OR_DROWSY,
    PAINFUL_EYE,
    PALE_CLAMMY,
    TIRED_OR_TEARFUL,
    HEADACHE_MILD,
    /** In the client's own words. */
    SOMETHING_ELSE
}
