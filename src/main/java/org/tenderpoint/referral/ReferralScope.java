package org.tenderpoint.referral;

import org.tenderpoint.platform.Coded;

public enum ReferralScope implements Coded {
    /** There is still something to do. */
    OPEN,
    CLOSED,
    ALL
}
