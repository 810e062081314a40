package org.tenderpoint.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.ReferralId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.vocabulary.Discipline;

/**
 * The results of referrals, for counting. Not for screens: it checks no permission, so nothing from it may be shown
 * about a single client without a separate check.
 */
public interface LoopResults {

    /**
     * The features that counting distinguishes.
     *
     * @param reached the furthest step
     * @param benefit the newest answer, -3 to 3
     */
    record LoopKind(Discipline discipline, LoopStep reached, ReferralState state, OptionalInt benefit) {}

    /**
     * One referral.
     *
     * @param owner who has it in their list of work
     * @param begunAt when it was suggested or offered
     * @param waited days from the letter, or without one from the offer, to the first appointment; only for clients who
     * were there
     */
    record LoopResult(ReferralId id, ClientId client, UserId owner, LoopKind kind, Instant begunAt,
            OptionalInt waited) {}

    /**
     * Selects referrals.
     *
     * @param from the first instant at which they began
     * @param to the first instant that is too late
     * @param owner everybody's if empty
     */
    record Begun(Instant from, Instant to, Optional<UserId> owner) {}

    /** How many there are of each kind; one query, whose result does not grow with the referrals. */
    Map<LoopKind, Integer> kinds(Begun which);

    /**
     * Days from the letter, or without one from the offer, to the first appointment, for clients who were there and
     * whose days are known.
     *
     * @param discipline all if empty
     */
    List<Integer> waited(Begun which, Optional<Discipline> discipline);

    /** Referrals of a kind, latest first, from this offset up to this number. Reads no further than that. */
    List<LoopResult> page(Begun which, Predicate<LoopKind> kind, int offset, int limit);

    /** When the first began, for one owner or all; empty if none has. */
    Optional<Instant> first(Optional<UserId> owner);

    /** The furthest step of a referral, whatever happened afterwards. Each step includes those before it. */
    public enum LoopStep implements Coded {
        /** An assessment suggests it. */
        SUGGESTED,
        /** The client was told of it. */
        TOLD,
        /** The client wants it. */
        WANTED,
        /** A letter has left, or the client goes without one. */
        UNDER_WAY,
        /** A first appointment is agreed. */
        APPOINTED,
        /** The client was there. */
        SEEN,
        /** The client has reported the outcome. */
        ANSWERED;

        /** The previous step; empty for the first. */
        public Optional<LoopStep> before() {
            return this == SUGGESTED ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
        }

        public boolean reaches(LoopStep step) {
            return compareTo(step) >= 0;
        }

        /** The step implied by the state alone. */
        static LoopStep of(ReferralState state) {
            return switch (state) {
                case SUGGESTED, NOT_OFFERED -> SUGGESTED;
                case OFFERED, DECLINED, OUTCOME_UNKNOWN -> TOLD;
                case ACCEPTED, NOT_ATTENDED -> WANTED;
                case LETTER_SENT -> UNDER_WAY;
                case ATTENDED -> SEEN;
                case HELPED, NO_CHANGE, WORSE -> ANSWERED;
            };
        }
    }
}
