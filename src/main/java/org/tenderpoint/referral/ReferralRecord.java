package org.tenderpoint.referral;

import java.time.Instant;
import java.util.List;
import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.shared.Discipline;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.ReferralId;

/**
 * A referral with its whole way.
 *
 * @param version to be handed back with the next step
 * @param suitability as judged when it was offered, with its reason and rules
 * @param steps oldest first
 */
public record ReferralRecord(
        ReferralId id,
        int version,
        ClientId client,
        String clientName,
        Discipline discipline,
        ReferralState state,
        boolean askedFor,
        ReferralStatus suitability,
        String reason,
        String ruleIds,
        List<Step> steps) {

    public ReferralRecord {
        steps = List.copyOf(steps);
    }

    /** One step: who recorded it, when, and why. */
    public record Step(ReferralState state, Instant at, String by, String why) {}
}
