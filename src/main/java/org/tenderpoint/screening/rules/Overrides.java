package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.Area;

/** Removes overridden effects from findings. */
final class Overrides {

    private Overrides() {}

    /** The finding without its overridden effects; unchanged if none is overridden or none may be. */
    static Finding apply(Finding finding, List<EffectOverride> overrides) {
        if (overrides.isEmpty() || !finding.overridable()) {
            return finding;
        }
        var level = finding.level();
        var effects = finding.effects();
        var used = new ArrayList<EffectOverride>();
        for (var override : overrides) {
            if (!override.finding().equals(finding.id())) {
                continue;
            }
            if (override.effect().equals(EffectOverride.RESULT)) {
                if (level == ScreeningLevel.CLEARANCE) {
                    level = ScreeningLevel.ADAPT;
                    used.add(override);
                }
            } else {
                var left = effects.stream().flatMap(effect -> drop(effect, override).stream()).toList();
                if (!left.equals(effects)) {
                    effects = left;
                    used.add(override);
                }
            }
        }
        return used.isEmpty() ? finding : finding.without(used, level, effects);
    }

    /** The rest of an effect; empty if it is dropped everywhere. */
    private static List<Effect> drop(Effect effect, EffectOverride override) {
        boolean whole = effect.key().equals(override.effect());
        if (!whole && !effect.codes().contains(override.effect())) {
            return List.of(effect);
        }
        var dropped = override.parts().isEmpty() ? Area.EVERYWHERE : Area.ofParts(override.parts());
        return switch (effect) {
            case Effect.Cap cap -> effectOn(cap.where().minus(dropped), area -> new Effect.Cap(area, cap.level()));
            case Effect.AvoidRegion avoid -> effectOn(avoid.where().minus(dropped), Effect.AvoidRegion::new);
            case Effect.AvoidModality avoid -> {
                var named = avoid.modalities().stream()
                        .filter(modality -> whole || override.effect().equals("no-mod:" + modality.code()))
                        .collect(Collectors.toSet());
                var others = avoid.modalities().stream()
                        .filter(modality -> !named.contains(modality))
                        .collect(Collectors.toSet());
                var all = new ArrayList<Effect>();
                if (!others.isEmpty()) {
                    all.add(new Effect.AvoidModality(others, avoid.where()));
                }
                all.addAll(effectOn(avoid.where().minus(dropped), area -> new Effect.AvoidModality(named, area)));
                yield all;
            }
            case Effect.AvoidTechnique avoid -> {
                var named = avoid.techniques().stream()
                        .filter(technique -> whole || override.effect().equals("no-tech:" + technique.code()))
                        .collect(Collectors.toSet());
                var others = avoid.techniques().stream()
                        .filter(technique -> !named.contains(technique))
                        .collect(Collectors.toSet());
                var all = new ArrayList<Effect>();
                if (!others.isEmpty()) {
                    all.add(new Effect.AvoidTechnique(others, avoid.where()));
                }
                all.addAll(effectOn(avoid.where().minus(dropped), area -> new Effect.AvoidTechnique(named, area)));
                yield all;
            }
            case Effect.Minutes most -> most.sorenessProne()
                    ? effectOn(most.where().minus(dropped), area -> new Effect.Minutes(area, true, most.most()))
                    : List.of();
            case Effect.Positions _,Effect.NeedsCredential _ -> List.of();
            case Effect.Ask _,Effect.Note _ -> List.of(effect);
        };
    }

    private static List<Effect> effectOn(Area area, Function<Area, Effect> effect) {
        return area.isEmpty() ? List.of() : List.of(effect.apply(area));
    }
}
