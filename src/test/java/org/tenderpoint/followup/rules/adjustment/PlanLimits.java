package org.tenderpoint.followup.rules.adjustment;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.adjustment.NextPlan.PlannedPressure;
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

    private static Set<Modality> modalities(NextPlan plan, AdjustmentKind kind) {
        return plan.adjustments().stream()
                .filter(adjustment -> adjustment.kind() == kind)
                .flatMap(adjustment -> adjustment.modality().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
