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
                        .map(part -> at(Set.of(part)))
                        .toList();
    }

    /** The same change at other places. */
    public Adjustment at(Set<BodyPart> places) {
        return new Adjustment(kind, places, number, modality, technique, rests, because);
    }
}
