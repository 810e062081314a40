package org.tenderpoint.referral;

import java.util.EnumSet;
import java.util.Set;
import org.tenderpoint.shared.Coded;

/** Which referrals a list shows. */
public enum ReferralScope implements Coded {
    OPEN(EnumSet.of(ReferralState.OFFERED, ReferralState.ACCEPTED)),
    CLOSED(EnumSet.of(ReferralState.DECLINED)),
    ALL(EnumSet.allOf(ReferralState.class));

    private final Set<ReferralState> states;

    ReferralScope(Set<ReferralState> states) {
        this.states = Set.copyOf(states);
    }

    Set<ReferralState> states() {
        return states;
    }
}
