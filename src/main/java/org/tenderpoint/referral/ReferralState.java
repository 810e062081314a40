package org.tenderpoint.referral;

import java.util.Set;
import org.tenderpoint.shared.Coded;

/** Where a referral stands. */
public enum ReferralState implements Coded {
    /** The client was told of it and has not answered. */
    OFFERED,
    /** The client wants it. */
    ACCEPTED,
    /** The client does not want it; a new offer is a new referral. */
    DECLINED;

    /** Where it may go from here. */
    public Set<ReferralState> next() {
        return switch (this) {
            case OFFERED -> Set.of(ACCEPTED, DECLINED);
            case ACCEPTED -> Set.of(DECLINED);
            case DECLINED -> Set.of();
        };
    }
}
