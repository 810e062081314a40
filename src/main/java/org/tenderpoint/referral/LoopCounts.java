package org.tenderpoint.referral;

import java.util.Map;

/**
 * How many referrals stand where.
 *
 * @param overdue those whose next step should have been done
 */
public record LoopCounts(Map<ReferralState, Integer> byState, int overdue) {

    public LoopCounts {
        byState = Map.copyOf(byState);
    }

    public int of(ReferralState state) {
        return byState.getOrDefault(state, 0);
    }
}
