package org.tenderpoint.screening.plan;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.screening.words.RuleNames;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Work that goes beyond one of today's limits, at every place where it does.
 *
 * @param allowed the highest pressure or the most minutes; empty if a modality is left out or a rule objects
 * @param modality the one left out; empty for the other kinds
 * @param done the pressure, or the minutes, at each place
 * @param by the origin of the limit: ids of rules, or what was agreed, as {@link Phrase#stored} writes it
 */
public record LimitBreach(
        Kind kind, OptionalInt allowed, Optional<Modality> modality, Map<BodyPart, Integer> done, Set<String> by) {

    public enum Kind implements Coded {
        NO_CONTACT,
        PRESSURE,
        MODALITY,
        MINUTES,
        /** A rule that fires because of the work itself: a missing training, too long, two of the same kind. */
        RULE
    }

    public LimitBreach {
        done = Map.copyOf(done);
        by = Set.copyOf(by);
    }

    /** Distinguishes the limit from the session's others; the same however far the work goes beyond it. */
    public String limit() {
        return kind.code()
                + modality.map(left -> ":" + left.code()).orElse("")
                + allowed.stream().mapToObj(most -> ":" + most).collect(Collectors.joining())
                + "|" + by.stream().sorted().collect(Collectors.joining("|"));
    }

    /** The limit and how the work compares with it, e.g. "Neck: 3, today at most 1 (Neck: 1 at most)". */
    public Phrase words() {
        var places = new TreeMap<>(done).entrySet().stream()
                .map(each -> switch (kind) {
                    case PRESSURE, MINUTES -> Phrase.of(
                            "screening.overstep.at." + kind.code(), each.getKey(), each.getValue());
                    case NO_CONTACT, MODALITY, RULE -> Phrase.of(each.getKey());
                })
                .toList();
        return Phrase.of(
                "screening.overstep." + kind.code(), Phrase.parts(places),
                Phrase.parts(by.stream().sorted().map(LimitBreach::origin).toList()),
                allowed.orElse(0), modality.map(Phrase::of).orElse(Phrase.NOTHING));
    }

    private static Phrase origin(String by) {
        return by.startsWith("{") ? Phrase.read(by) : RuleNames.phrase(by).within();
    }
}
