package org.tenderpoint.followup.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.tenderpoint.followup.rules.Adjustment.Rest;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;

/**
 * What the next session changes, decided by {@link AdjustmentRules}.
 *
 * @param ruleSet the version of the book
 * @param findings every rule that fired, in the order of the book
 * @param adjustments those left after the conflict rules; what needs a therapist's acceptance is among them
 * @param dropped those that lost against others, with the reason
 * @param pressures old and new pressure per worked place, with every proposal counted in that stands at once; a raise
 * counts only after acceptance, so {@link #pressure} reads a proposed raise as the most that the plan may allow
 * @param minutes minutes per region where the time is shortened
 * @param ceilings the lowest cap per region from screening, earlier and new adjustments, 0 to 5, for every region
 * @param newCaps caps that this decision sets for the next two sessions
 * @param rests what the next session waits for; empty: nothing
 * @param gapDays at least so many days to the next session
 * @param asks facts that are unknown and would have mattered
 * @param notes what else the therapist should know or do
 * @param everythingAvoided every modality is avoided: there is no plan, and the therapist must decide
 * @param quiet whether the session left at most mild, short soreness
 * @param oldCapsStay earlier caps neither lapse nor are loosened (ADJ-080)
 */
public record NextPlan(
        String ruleSet,
        List<AdjustmentFinding> findings,
        List<Adjustment> adjustments,
        List<DroppedAdjustment> dropped,
        List<PlannedPressure> pressures,
        Map<Region, Integer> minutes,
        Map<Region, Integer> ceilings,
        Map<Region, Integer> newCaps,
        Set<Rest> rests,
        OptionalInt gapDays,
        List<OpenFact> asks,
        List<RuleReason> notes,
        boolean everythingAvoided,
        boolean quiet,
        boolean oldCapsStay) {

    /**
     * A rule of the book that fired.
     *
     * @param id e.g. {@code ADJ-003}
     * @param reason readable aloud to the client
     */
    public record AdjustmentFinding(String id, String title, String reason, String source) {}

    /** An adjustment that lost against others. */
    public record DroppedAdjustment(Adjustment adjustment, String why) {}

    /** A fact to ask: unknown, and a rule would have fired had it been yes. */
    public record OpenFact(String ruleId, Condition condition) {}

    public NextPlan {
        findings = List.copyOf(findings);
        adjustments = List.copyOf(adjustments);
        dropped = List.copyOf(dropped);
        pressures = List.copyOf(pressures);
        minutes = Map.copyOf(minutes);
        ceilings = Map.copyOf(ceilings);
        newCaps = Map.copyOf(newCaps);
        rests = Set.copyOf(rests);
        asks = List.copyOf(asks);
        notes = List.copyOf(notes);
    }

    public List<String> ruleIds() {
        return findings.stream().map(AdjustmentFinding::id).toList();
    }

    public Set<AdjustmentKind> kinds() {
        return adjustments.stream().map(Adjustment::kind).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(AdjustmentKind kind) {
        return kinds().contains(kind);
    }

    /** Those that stand on the next plan as proposed, before anyone has looked at them. */
    public List<Adjustment> standingAtOnce() {
        return adjustments.stream().filter(adjustment -> adjustment.kind().standsAtOnce()).toList();
    }

    public Set<Modality> avoidedModalities() {
        return modalities(AdjustmentKind.AVOID_MODALITY);
    }

    public Optional<Modality> preferredModality() {
        return modalities(AdjustmentKind.PREFER_MODALITY).stream().findFirst();
    }

    public Set<Region> avoidedRegions() {
        return adjustments.stream()
                .filter(adjustment -> adjustment.kind() == AdjustmentKind.AVOID_REGION)
                .flatMap(adjustment -> adjustment.parts().stream())
                .map(BodyPart::region)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The highest pressure that the next plan may allow on a region, 0 to 5; where its sides differ, the lower one; on
     * a region that was not worked its ceiling.
     */
    public int pressure(Region region) {
        return pressures.stream()
                .filter(planned -> planned.part().region() == region)
                .mapToInt(PlannedPressure::after)
                .min()
                .orElseGet(() -> ceilings.getOrDefault(region, Pressure.DEEPEST));
    }

    private Set<Modality> modalities(AdjustmentKind kind) {
        return adjustments.stream()
                .filter(adjustment -> adjustment.kind() == kind)
                .flatMap(adjustment -> adjustment.modality().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The pressure on one worked place, from the last session to the next.
     *
     * @param part a whole region, or one side of it where the two sides differ (ADJ-016)
     * @param before the highest pressure used there, 1 to 5
     * @param after the highest that the next plan may use there, 0 to 5; 0 is an avoided region
     * @param ruleIds the rules that moved or bound it, those of screening too; {@code stored} for a cap of an earlier
     * session, {@code no_plan} where every modality is to be left out; empty when unchanged
     */
    public record PlannedPressure(BodyPart part, int before, int after, List<String> ruleIds) {

        public PlannedPressure {
            ruleIds = List.copyOf(ruleIds);
        }

        public boolean lower() {
            return after < before;
        }
    }
}
