package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param because the rules behind it, at least one
 */
public record Adjustment(
        AdjustmentKind kind,
        Set<BodyPart> parts,
        OptionalInt number,
        Optional<Modality> modality,
        Optional<Technique> technique,
        Set<Rest> rests,
        List<Because> because) {

    public Adjustment {
        parts = Set.copyOf(parts);
        rests = Set.copyOf(rests);
        because = List.copyOf(because);
    }

    public List<String> ruleIds() {
        return because.stream().map(Because::ruleId).distinct().toList();
    }

    /** The reasons, one sentence after the other, none twice. */
    public String reason() {
        return because.stream().map(Because::words).distinct().collect(Collectors.joining(" "));
    }
}
