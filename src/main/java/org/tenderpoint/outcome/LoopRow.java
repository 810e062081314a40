package org.tenderpoint.outcome;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.platform.id.ReferralId;
import org.tenderpoint.referral.ReferralState;
import org.tenderpoint.vocabulary.Discipline;

/**
 * One of the referrals behind a figure.
 *
 * @param clientName only where the client's record is open to whoever asks
 * @param owner the name of whose it is in the list of work
 * @param day on which it began
 * @param waited days until the first appointment
 */
public record LoopRow(
        ReferralId referral,
        Optional<String> clientName,
        String owner,
        Discipline discipline,
        LocalDate day,
        ReferralState state,
        OptionalInt waited) {}
