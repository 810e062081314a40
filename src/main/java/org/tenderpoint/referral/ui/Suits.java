package org.tenderpoint.referral.ui;

import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.shared.Texts;
import org.tenderpoint.shared.ui.Icons;
import org.tenderpoint.shared.ui.State;
import org.tenderpoint.shared.ui.StateBadge;

/** How a discipline suits, as icon and word. */
final class Suits {

    private Suits() {}

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
