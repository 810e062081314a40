package org.tenderpoint.referral;

import org.tenderpoint.platform.Coded;

/** Which referrals a list shows. */
public enum ReferralScope implements Coded {
    /** Something is still to be done about them. */
    OPEN,
    CLOSED,
    ALL
}
