package org.tenderpoint.screening.words;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;

/**
 * Findings that are told as one: one line for what to do, a reason for each.
 *
 * @param words that they are told in
 */
public record FindingGroup(String name, List<Finding> findings, FindingWords words) {

    public FindingGroup {
        findings = List.copyOf(findings);
    }

    /** The gravest of them. */
    public ScreeningLevel level() {
        return findings.stream().map(Finding::level).max(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * What to do, each once: what concerns the planned work first, and within that the strictest, with the lowest
     * pressure, by which a finding is known, at the top. What another of the effects contains is left out.
     */
    public List<Effect> effects() {
        var all = Strictness.merged(
                findings.stream().flatMap(finding -> finding.effects().stream()).toList(), this::elsewhere);
        int lowest = all.stream().filter(effect -> !elsewhere(effect))
                .mapToInt(effect -> effect instanceof Effect.Cap cap ? cap.level() : Integer.MAX_VALUE)
                .min().orElse(Integer.MAX_VALUE);
        return all.stream()
                .filter(effect -> all.stream().noneMatch(
                        other -> !other.equals(effect) && Strictness.contains(other, effect)))
                .sorted(Comparator.<Effect, Boolean>comparing(this::elsewhere)
                        .thenComparing(effect -> level().stops() && effect instanceof Effect.Note
                                ? -1
                                : Strictness.rank(effect, lowest))
                        .thenComparing(effect -> effect instanceof Effect.Cap cap ? cap.level() : 0))
                .toList();
    }

    private boolean elsewhere(Effect effect) {
        var where = area(effect);
        var planned = words.plannedArea();
        return !planned.isEmpty() && where.isPresent() && !where.get().meets(planned);
    }

    /** Where an effect limits the work; empty where it has no place. */
    static Optional<Area> area(Effect effect) {
        return switch (effect) {
            case Effect.Cap cap -> Optional.of(cap.where());
            case Effect.AvoidRegion avoid -> Optional.of(avoid.where());
            case Effect.AvoidModality avoid -> Optional.of(avoid.where());
            case Effect.AvoidTechnique avoid -> Optional.of(avoid.where());
            case Effect.Minutes minutes when minutes.sorenessProne() -> Optional.of(minutes.where());
            case Effect.Minutes _,Effect.Positions _,Effect.NeedsCredential _,Effect.Ask _,Effect.Note _ ->
                    Optional.empty();
        };
    }

    /** How effects compare. */
    private static final class Strictness {

        private Strictness() {}

        static int rank(Effect effect, int lowest) {
            return switch (effect) {
                case Effect.AvoidRegion _ -> 0;
                case Effect.Cap cap when cap.level() == lowest -> 0;
                case Effect.AvoidModality _,Effect.AvoidTechnique _ -> 1;
                case Effect.Cap _ -> 2;
                case Effect.Minutes _ -> 3;
                case Effect.Positions _ -> 4;
                case Effect.NeedsCredential _ -> 5;
                case Effect.Ask _,Effect.Note _ -> 6;
            };
        }

        /**
         * What is left out at one place in one line, and one limit of several places, where the work is and elsewhere.
         */
        static List<Effect> merged(List<Effect> effects, Predicate<Effect> elsewhere) {
            var caps = new LinkedHashMap<Map.Entry<Boolean, Integer>, Area>();
            var kinds = new LinkedHashMap<Area, Set<Modality>>();
            var means = new LinkedHashMap<Area, Set<Technique>>();
            var all = new LinkedHashSet<Effect>();
            for (var effect : effects) {
                switch (effect) {
                    case Effect.AvoidModality avoid ->
                            kinds.computeIfAbsent(avoid.where(), _ -> new HashSet<>()).addAll(avoid.modalities());
                    case Effect.AvoidTechnique avoid ->
                            means.computeIfAbsent(avoid.where(), _ -> new HashSet<>()).addAll(avoid.techniques());
                    case Effect.Cap cap -> caps.merge(
                            Map.entry(elsewhere.test(cap), cap.level()), cap.where(), Area::or);
                    default -> all.add(effect);
                }
            }
            caps.forEach((which, where) -> all.add(new Effect.Cap(where, which.getValue())));
            kinds.forEach((where, what) -> all.add(new Effect.AvoidModality(what, where)));
            means.forEach((where, what) -> all.add(new Effect.AvoidTechnique(what, where)));
            return List.copyOf(all);
        }

        /** Whether who keeps to the one keeps to the other. Two that say the same are equal. */
        static boolean contains(Effect one, Effect other) {
            return switch (other) {
                case Effect.Cap cap -> switch (one) {
                    case Effect.Cap stricter -> stricter.level() <= cap.level()
                            && stricter.where().contains(cap.where());
                    case Effect.AvoidRegion avoid -> avoid.where().contains(cap.where());
                    default -> false;
                };
                case Effect.AvoidRegion avoid ->
                        one instanceof Effect.AvoidRegion wider && wider.where().contains(avoid.where());
                case Effect.AvoidModality avoid -> switch (one) {
                    case Effect.AvoidModality wider -> wider.where().contains(avoid.where())
                            && wider.modalities().containsAll(avoid.modalities());
                    case Effect.AvoidRegion untouched -> untouched.where().contains(avoid.where());
                    default -> false;
                };
                case Effect.AvoidTechnique avoid ->
                        one instanceof Effect.AvoidTechnique wider && wider.where().contains(avoid.where())
                                && wider.techniques().containsAll(avoid.techniques());
                case Effect.Minutes minutes ->
                        one instanceof Effect.Minutes shorter && shorter.most() <= minutes.most()
                                && shorter.sorenessProne() == minutes.sorenessProne()
                                && shorter.where().contains(minutes.where());
                case Effect.Positions positions ->
                        one instanceof Effect.Positions fewer && positions.allowed().containsAll(fewer.allowed());
                case Effect.NeedsCredential _,Effect.Ask _,Effect.Note _ -> false;
            };
        }
    }
}
