package org.tenderpoint.referral;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.shared.Discipline;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.ReferralId;

/**
 * A line of the list.
 *
 * @param discipline empty for front desk, who see only where it stands
 * @param by who recorded the last step
 */
public record ReferralRow(
        ReferralId id,
        ClientId client,
        String clientName,
        Optional<Discipline> discipline,
        ReferralState state,
        Instant since,
        String by) {}
