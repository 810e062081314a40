package org.tenderpoint.followup.rules.adjustment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.adjustment.NextPlan.PlannedPressure;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.triage.TriageRules;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;

/** What the adjustments of a next plan come to. */
public final class PlanLimits {

    private PlanLimits() {}

    public static Set<Modality> avoidedModalities(NextPlan plan) {
        return modalities(plan, AdjustmentKind.AVOID_MODALITY);
    }

    public static Optional<Modality> preferredModality(NextPlan plan) {
        return modalities(plan, AdjustmentKind.PREFER_MODALITY).stream().findFirst();
    }

    public static Set<Region> avoidedRegions(NextPlan plan) {
        return plan.adjustments().stream()
                .filter(adjustment -> adjustment.kind() == AdjustmentKind.AVOID_REGION)
                .flatMap(adjustment -> adjustment.parts().stream())
                .map(BodyPart::region)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lower one where a region's sides differ; on a region that was not worked its ceiling. */
    public static int pressure(NextPlan plan, Region region) {
        return plan.pressures().stream()
                .filter(planned -> planned.part().region() == region)
                .mapToInt(PlannedPressure::after)
                .min()
                .orElseGet(() -> plan.ceilings().getOrDefault(region, Pressure.DEEPEST));
    }

    /** The caps that it sets for the next two sessions. */
    public static Map<Region, Integer> caps(NextPlan plan) {
        var caps = new EnumMap<Region, Integer>(Region.class);
        plan.adjustments().stream().filter(one -> one.kind() == AdjustmentKind.PRESSURE_CAP)
                .forEach(one -> regions(one)
                        .forEach(region -> caps.merge(region, one.number().orElseThrow(), Math::min)));
        return caps;
    }

    private static Set<Region> regions(Adjustment one) {
        return one.parts().isEmpty()
                ? EnumSet.allOf(Region.class)
                : one.parts().stream().map(BodyPart::region).collect(Collectors.toSet());
    }

    /** The least days until the next session. */
    static OptionalInt gapDays(NextPlan plan) {
        return plan.adjustments().stream().filter(one -> one.kind() == AdjustmentKind.LONGER_GAP)
                .mapToInt(one -> one.number().orElseThrow()).max();
    }

    static boolean quiet(Scene scene) {
        return new AdjustmentCase(scene.facts(), TriageRules.CURRENT.decide(scene.facts())).quiet();
    }

    private static Set<Modality> modalities(NextPlan plan, AdjustmentKind kind) {
        return plan.adjustments().stream()
                .filter(adjustment -> adjustment.kind() == kind)
                .flatMap(adjustment -> adjustment.modality().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
