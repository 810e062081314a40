package org.tenderpoint.referral.ui;

import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.StateBadge;

/** How a discipline suits, as icon and word. */
final class SuitabilityBadge {

    private SuitabilityBadge() {}

    static StateBadge badge(ReferralStatus status) {
        var word = Texts.label(status);
        return switch (status) {
            case SUGGESTED -> new StateBadge(State.OK, word).plain();
            case POSSIBLE -> new StateBadge(State.INFO, word).plain();
            case ONLY_AFTER_CLEARANCE -> new StateBadge(State.CLEARANCE, word).plain();
            case NOT_SUITABLE -> new StateBadge(State.NEUTRAL, Icons.CLOSE, word).plain();
        };
    }
}
