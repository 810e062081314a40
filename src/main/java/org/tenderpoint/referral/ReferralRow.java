package org.tenderpoint.referral;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.ReferralId;
import org.tenderpoint.vocabulary.Discipline;

/**
 * A line of the list.
 *
 * @param discipline empty for front desk, who see only where it stands
 * @param by who recorded the last step; empty where the program did by itself
 * @param next what is to be done; empty at the end
 * @param nextDue from when
 * @param overdue whether it should have been done
 */
public record ReferralRow(
        ReferralId id,
        ClientId client,
        String clientName,
        Optional<Discipline> discipline,
        ReferralState state,
        Instant since,
        Optional<String> by,
        Optional<NextStep> next,
        Optional<Instant> nextDue,
        boolean overdue) {}
