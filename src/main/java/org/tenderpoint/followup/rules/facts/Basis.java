package org.tenderpoint.followup.rules.facts;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a finding rests on, as text keys. Clients may see only their own answers; stored facts are for the therapist.
 *
 * @param answered e.g. {@code symptom.numbness}, {@code over_72_hours}
 * @param stored e.g. {@code condition.osteoporosis}
 * @param unknown unknown facts that count for it, e.g. {@code symptom.saddle_numbness}, {@code condition.anticoagulant}
 */
public record Basis(List<String> answered, List<String> stored, List<String> unknown) {

    public static final Basis NOTHING = new Basis(List.of(), List.of(), List.of());

    public Basis {
        answered = List.copyOf(answered);
        stored = List.copyOf(stored);
        unknown = List.copyOf(unknown);
    }

    public static Basis answered(String... keys) {
        return new Basis(List.of(keys), List.of(), List.of());
    }

    public static Basis stored(String... keys) {
        return new Basis(List.of(), List.of(keys), List.of());
    }

    public static Basis unknown(String... keys) {
        return new Basis(List.of(), List.of(), List.of(keys));
    }

    public Basis and(Basis other) {
        if (this == NOTHING || other == NOTHING) {
            return this == NOTHING ? other : this;
        }
        return new Basis(
                joined(answered, other.answered), joined(stored, other.stored), joined(unknown, other.unknown));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        if (other.isEmpty()) {
            return one;
        }
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
