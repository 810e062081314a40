package org.tenderpoint.screening.words;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;

/** How effects compare. */
final class Strictness {

    private Strictness() {}

    /**
     * What findings change, each once: what concerns the planned work first, and within that the strictest, with the
     * lowest pressure, by which a finding is known, at the top. What another of the effects contains is left out.
     */
    static List<Effect> sorted(List<Finding> findings, Area planned) {
        Predicate<Effect> elsewhere = effect -> !planned.isEmpty()
                && EffectWords.area(effect).filter(where -> !where.meets(planned)).isPresent();
        var all = merged(findings.stream().flatMap(finding -> finding.effects().stream()).toList(), elsewhere);
        boolean stops = findings.stream().anyMatch(finding -> finding.level().stops());
        int lowest = all.stream().filter(elsewhere.negate())
                .mapToInt(effect -> effect instanceof Effect.Cap cap ? cap.level() : Integer.MAX_VALUE)
                .min().orElse(Integer.MAX_VALUE);
        return all.stream()
                .filter(effect -> all.stream().noneMatch(other -> !other.equals(effect) && contains(other, effect)))
                .sorted(Comparator.<Effect, Boolean>comparing(elsewhere::test)
                        .thenComparing(effect -> stops && effect instanceof Effect.Note ? -1 : rank(effect, lowest))
                        .thenComparing(effect -> effect instanceof Effect.Cap cap ? cap.level() : 0))
                .toList();
    }

    private static int rank(Effect effect, int lowest) {
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
    private static List<Effect> merged(List<Effect> effects, Predicate<Effect> elsewhere) {
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
    private static boolean contains(Effect one, Effect other) {
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
