package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Technique;

/**
 * One change to the next session, with every rule that asks for it.
 *
 * @param parts where; empty: the whole session
 * @param number by its kind: levels for {@code reduce_pressure} and {@code raise_pressure}, the highest level (0–5) for
 * {@code pressure_cap}, minutes on the region for {@code shorten_region_time}, the fewest days for {@code longer_gap};
 * empty for the others
 * @param modality the one to avoid or to prefer
 * @param technique the one to avoid
 * @param rests what a {@code rest_before_next} waits for; empty for the others
 * @param because the rules behind it, at least one; none where a stored one is compared
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

    /** The reasons, one sentence after the other, none twice. */
    public String reason() {
        return because.stream().map(RuleReason::words).distinct().collect(Collectors.joining(" "));
    }

    /** What it leaves out, prefers or waits for, in codes; empty for the others. */
    public String subject() {
        return modality
                .map(Coded::code)
                .or(() -> technique.map(Coded::code))
                .orElseGet(() -> rests.stream().map(Coded::code).sorted().collect(Collectors.joining(",")));
    }

    /** The same for several places is one for each: a plan may take one over and dismiss another. */
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
}
