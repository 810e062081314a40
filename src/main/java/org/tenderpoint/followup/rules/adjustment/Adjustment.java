package org.tenderpoint.followup.rules.adjustment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * One change to the next session, with all rules that ask for it.
 *
 * @param parts where it applies; empty for the whole session
 * @param number depends on the kind: levels for {@code reduce_pressure} and {@code raise_pressure}, the highest level
 * (0–5) for {@code pressure_cap}, minutes on the region for {@code shorten_region_time}, the least days for
 * {@code longer_gap}; otherwise empty
 * @param modality the modality to avoid or prefer
 * @param technique the technique to avoid
 * @param rests what {@code rest_before_next} waits for; otherwise empty
 * @param because the rules behind it, at least one; empty if a stored adjustment is compared
 */
public record Adjustment(
        AdjustmentKind kind,
        Set<BodyPart> parts,
        OptionalInt number,
        Optional<Modality> modality,
        Optional<Technique> technique,
        Set<Rest> rests,
        List<RuleReason> because) {

    public Adjustment {
        parts = Set.copyOf(parts);
        rests = Set.copyOf(rests);
        because = List.copyOf(because);
    }

    public List<String> ruleIds() {
        return because.stream().map(RuleReason::ruleId).distinct().toList();
    }

    /** The code of what it leaves out, prefers or waits for; otherwise empty. */
    public String subject() {
        return modality
                .map(Coded::code)
                .or(() -> technique.map(Coded::code))
                .orElseGet(() -> rests.stream().map(Coded::code).sorted().collect(Collectors.joining(",")));
    }

    /** One adjustment for each place, since a plan may apply one and dismiss another. */
    public List<Adjustment> each() {
        return parts.isEmpty()
                ? List.of(this)
                : parts.stream()
                        .sorted()
                        .map(part -> new Adjustment(kind, Set.of(part), number, modality, technique, rests, because))
                        .toList();
    }

    /** What the next session waits for. */
    public enum Rest implements Coded {
        /** Free of symptoms for 48 hours, or a recorded talk with the therapist (ADJ-040, SCR-022). */
        SYMPTOM_FREE_48H,
        /** A recorded doctor's answer (ADJ-041, SCR-020). */
        DOCTOR_ANSWER,
        /** A recorded talk with the therapist (ADJ-042, SCR-021). */
        THERAPIST_TALK
    }

    /** The kinds of change, and whether one needs a therapist's acceptance (ADJ-090). */
    public enum AdjustmentKind implements Coded {
        REDUCE_PRESSURE(Standing.GENTLER),
        PRESSURE_CAP(Standing.GENTLER),
        RAISE_PRESSURE(Standing.NEEDS_ACCEPTANCE),
        AVOID_MODALITY(Standing.GENTLER),
        PREFER_MODALITY(Standing.ADVICE),
        AVOID_REGION(Standing.GENTLER),
        AVOID_TECHNIQUE(Standing.GENTLER),
        SHORTEN_REGION_TIME(Standing.GENTLER),
        START_GENTLE_BUILD_UP(Standing.GENTLER),
        CHECK_IN_MORE_OFTEN(Standing.GENTLER),
        CLOSER_SESSIONS(Standing.ADVICE),
        LONGER_GAP(Standing.GENTLER),
        REST_BEFORE_NEXT(Standing.GENTLER),
        ASK_ACTIVITY_BEFORE(Standing.ADVICE),
        CREDENTIALED_THERAPIST(Standing.GENTLER),
        BALANCE_SIDES(Standing.GENTLER),
        KEEP_PLAN(Standing.NEEDS_ACCEPTANCE);

        /** How an adjustment gets onto the next plan. */
        public enum Standing implements Coded {
            /** Makes the session gentler; applies as proposed at once. */
            GENTLER,
            /** Neither gentler nor stronger; applies as proposed at once. */
            ADVICE,
            /** Applies only after a therapist has accepted it. */
            NEEDS_ACCEPTANCE
        }

        private final Standing standing;

        AdjustmentKind(Standing standing) {
            this.standing = standing;
        }

        /** Whether it is on the next plan before anybody has reviewed it. */
        public boolean standsAtOnce() {
            return standing != Standing.NEEDS_ACCEPTANCE;
        }
    }

    /**
     * A reason with the rule that gives it.
     *
     * @param ruleId e.g. {@code ADJ-003}
     * @param words one sentence that can be read aloud
     */
    public record RuleReason(String ruleId, Phrase words) {}
}
