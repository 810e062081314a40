package org.tenderpoint.followup.rules;

import org.tenderpoint.platform.Coded;

/** Whether a discipline fits a client; ordered, best first. */
public enum ReferralStatus implements Coded {
    SUGGESTED,
    POSSIBLE,
    ONLY_AFTER_CLEARANCE,
    NOT_SUITABLE
}
