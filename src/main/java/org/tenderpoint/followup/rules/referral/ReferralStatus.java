package org.tenderpoint.followup.rules.referral;

import org.tenderpoint.platform.Coded;

/** Whether a discipline suits a client; ordered, best first. */
public enum ReferralStatus implements Coded {
    SUGGESTED,
    POSSIBLE,
    ONLY_AFTER_CLEARANCE,
    NOT_SUITABLE
}
