package org.tenderpoint.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.tenderpoint.platform.id.ClientId;
import org.tenderpoint.platform.id.ReferralId;
import org.tenderpoint.platform.id.UserId;
import org.tenderpoint.vocabulary.Discipline;

/**
 * What became of referrals, to be counted. Not for screens: it asks nobody's permission, and so nothing of it may be
 * shown of one client without a check of its own.
 */
public interface LoopResults {

    /**
     * As far as referrals are told apart to be counted.
     *
     * @param reached the furthest step
     * @param benefit the newest answer, -3 to 3
     */
    record LoopKind(Discipline discipline, LoopStep reached, ReferralState state, OptionalInt benefit) {}

    /**
     * One referral.
     *
     * @param owner whose it is in the list of work
     * @param begunAt when it was suggested or offered
     * @param waited days from the letter, or without one from the offer, to the first appointment; only of who was
     * there
     */
    record LoopResult(ReferralId id, ClientId client, UserId owner, LoopKind kind, Instant begunAt,
            OptionalInt waited) {}

    /**
     * Some of the referrals.
     *
     * @param from the first instant at which they began
     * @param to the first instant that is too late
     * @param owner everybody's if empty
     */
    record Begun(Instant from, Instant to, Optional<UserId> owner) {}

    /** How many there are of each kind; one query, whose answer does not grow with the referrals. */
    Map<LoopKind, Integer> kinds(Begun which);

    /**
     * Days from the letter, or without one from the offer, to the first appointment, of those who were there and of
     * whom it is known.
     *
     * @param discipline all if empty
     */
    List<Integer> waited(Begun which, Optional<Discipline> discipline);

    /** Those of a kind, the latest first; as many as are asked for after so many. Reads no further than that. */
    List<LoopResult> page(Begun which, Predicate<LoopKind> kind, int offset, int limit);

    /** When the first began, of one owner or of all; empty if none has. */
    Optional<Instant> first(Optional<UserId> owner);
}
