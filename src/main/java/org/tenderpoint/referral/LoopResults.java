package org.tenderpoint.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.shared.Discipline;
import org.tenderpoint.shared.id.ClientId;
import org.tenderpoint.shared.id.ReferralId;
import org.tenderpoint.shared.id.UserId;

/**
 * What became of referrals, to be counted. Not for screens: it asks nobody's permission, and so nothing of it may be shown of
 * one client without a check of its own.
 */
public interface LoopResults {

    /**
     * One referral.
     *
     * @param owner whose it is in the list of work
     * @param begunAt when it was suggested or offered
     * @param reached the furthest step
     * @param waited days from the letter, or without one from the offer, to the first appointment; only of who was there
     * @param benefit the newest answer, -3 to 3
     */
    record LoopResult(
            ReferralId id,
            ClientId client,
            UserId owner,
            Discipline discipline,
            Instant begunAt,
            LoopStep reached,
            ReferralState state,
            OptionalInt waited,
            OptionalInt benefit) {}

    /**
     * Those that began in a stretch of time, the latest first; one query.
     *
     * @param from the first instant
     * @param to the first instant that is too late
     * @param owner everybody's if empty
     */
    List<LoopResult> begun(Instant from, Instant to, Optional<UserId> owner);

    /** When the first began, of one owner or of all; empty if none has. */
    Optional<Instant> first(Optional<UserId> owner);
}
