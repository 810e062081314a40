package org.tenderpoint.followup.rules.adjustment;

import static org.tenderpoint.followup.rules.adjustment.AdjustmentCase.each;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentKind.*;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentRow.rule;
import static org.tenderpoint.followup.rules.adjustment.AdjustmentWish.*;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.CHEST;
import static org.tenderpoint.vocabulary.Region.HIPS;
import static org.tenderpoint.vocabulary.Region.SPINE;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.FollowUpTrait;
import org.tenderpoint.followup.rules.facts.SorenessBand;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** Adjustments that depend on the client's history (ADJ-020, -022…032). */
final class ClientAdjustments {

    private static final Set<Region> FRAGILE = fragile();

    /** The least minutes on a region. */
    private static final int SHORTEST = 5;

    private ClientAdjustments() {}

    static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ROWS = List.of(
            rule("ADJ-020")
                    .when(c -> c.newToMassage().maybe()
                            && (!c.notSore()
                                    || c.feltTooDeep()
                                    || c.regionsWorked().stream().anyMatch(region -> c.pressure(region) >= DEEP)))
                    .then(c -> List.of(
                            withoutNumber(START_GENTLE_BUILD_UP),
                            capEverywhere(c.band() == SorenessBand.S3 ? LIGHT : MEDIUM)))
                    .source("C", "Seed A, Seed B"),
            rule("ADJ-022")
                    .whenClient(
                            List.of(LOW_PAIN_THRESHOLD), c -> !c.notSore())
                    .then(c -> List.of(
                            cap(c.regions(), LIGHT), capEverywhere(MEDIUM), withoutNumber(CHECK_IN_MORE_OFTEN)))
                    .source("C", "Seed B"),
            rule("ADJ-023")
                    .whenClient(List.of(FIBROMYALGIA), AdjustmentCase::strong)
                    .then(c -> List.of(
                            capEverywhere(LIGHT),
                            avoid(DEEP_TISSUE),
                            avoid(TRIGGER_POINT),
                            avoid(IASTM),
                            avoid(CUPPING),
                            withoutNumber(START_GENTLE_BUILD_UP)))
                    .source("A/C", "Seed B, EUL16"),
            rule("ADJ-024")
                    .whenClient(
                            List.of(ARTHRITIS),
                            c -> c.strong() && !c.soreWhere(ARTHRITIS).isEmpty())
                    .then(c -> {
                        var there = c.soreWhere(ARTHRITIS);
                        var wishes = new ArrayList<AdjustmentWish>(List.of(cap(there, LIGHT)));
                        if (c.maybe(ARTHRITIS, Detail.FLARE_NOW)) {
                            wishes.addAll(each(there, region -> List.of(avoid(region))));
                        }
                        return wishes;
                    })
                    .source("C", "Seed B"),
            rule("ADJ-025")
                    .whenClient(
                            List.of(HERNIATED_DISC),
                            c -> !c.notSore()
                                    && !c.sore(SPINE).isEmpty()
                                    && (c.unknown(HERNIATED_DISC)
                                            || c.discNotResolved()))
                    .then(c -> withTechniques(
                            cap(c.sore(SPINE), LIGHT),
                            SPINAL_ROTATION,
                            SPINAL_FLEXION_LOADED,
                            JOINT_MOBILISATION,
                            TRACTION))
                    .source("C", "Seed B"),
            rule("ADJ-026")
                    .whenClient(
                            List.of(OSTEOPOROSIS, LONG_TERM_STEROIDS),
                            c -> !c.notSore() && !c.sore(FRAGILE).isEmpty())
                    .then(c -> withTechniques(
                            cap(FRAGILE, LIGHT),
                            PERCUSSION,
                            JOINT_MOBILISATION,
                            SPINAL_FLEXION_LOADED,
                            SPINAL_ROTATION))
                    .source("B/C", "Seed B, textbook"),
            rule("ADJ-027")
                    .whenClient(
                            List.of(RECENT_SURGERY),
                            c -> !c.notSore()
                                    && !c.yes(RECENT_SURGERY, Detail.CLEARED_FOR_MASSAGE)
                                    && !c.soreWhere(RECENT_SURGERY).isEmpty())
                    .then(c -> each(c.recordedWith(RECENT_SURGERY), region -> List.of(avoid(region))))
                    .source("C", "Seed B"),
            rule("ADJ-028")
                    .when(c -> c.facts().stored().likes().sideEffects() == SideEffectsBefore.USUALLY && !c.notSore())
                    .then(c -> List.of(withoutNumber(START_GENTLE_BUILD_UP), capEverywhere(MEDIUM)))
                    .source("C", "Seed A"),
            rule("ADJ-029")
                    .when(c -> !aboveScreening(c).isEmpty())
                    .then(c -> each(aboveScreening(c), region -> {
                        int cap = c.facts().stored().screening().cap(region);
                        return List.of(cap == 0 ? avoid(region) : new Bound(region, cap));
                    }))
                    .source("", "the screening rule"),
            rule("ADJ-030")
                    .whenClient(
                            List.of(EXERTION_INTOLERANCE),
                            c -> !c.notSore()
                                    || c.limit(ActivityLimit.A_LOT)
                                    || c.limit(ActivityLimit.CANNOT_DO_DAILY_THINGS))
                    .then(c -> {
                        var changes = new ArrayList<AdjustmentWish>(
                                List.of(capEverywhere(LIGHT), new Gap(TWO_WEEKS)));
                        changes.addAll(each(c.regionsWorked(), region -> List.of(
                                new Shorten(region, Math.max(SHORTEST, c.minutes(region) / 2)))));
                        changes.addAll(each(c.proneUsed(), modality -> List.of(avoid(modality))));
                        return changes;
                    })
                    .mayLeaveOut(Arrays.stream(Modality.values()).filter(Modality::sorenessProne).toList())
                    .source("A", "NG206"),
            rule("ADJ-031")
                    .whenClient(
                            List.of(RECENT_INJECTION),
                            c -> !c.notSore() && c.meets(RECENT_INJECTION))
                    .then(c -> each(c.recordedWith(RECENT_INJECTION), region -> List.of(avoid(region))))
                    .source("C", ""),
            rule("ADJ-032")
                    .whenClient(
                            List.of(LYMPHOEDEMA),
                            c -> c.meets(LYMPHOEDEMA)
                                    && (!c.notSore() || c.swollenOrNotKnown()))
                    .then(c -> {
                        var changes = new ArrayList<AdjustmentWish>(
                                each(c.recordedWith(LYMPHOEDEMA), region -> List.of(avoid(region))));
                        changes.add(withoutNumber(CREDENTIALED_THERAPIST));
                        return changes;
                    })
                    .source("B", "textbook"),
            rule("ADJ-033")
                    .when(c -> c.yes(Symptom.DIZZINESS))
                    .then(c -> List.of(new TherapistNote(Phrase.of("row.ADJ-033.tells"))))
                    .traits(FollowUpTrait.BESIDE_KEPT_PLAN)
                    .source("C", "practice"));

    private static List<AdjustmentWish> withTechniques(AdjustmentWish first, Technique... techniques) {
        var wishes = new ArrayList<>(Arrays.asList(avoid(Set.of(), techniques)));
        wishes.addFirst(first);
        return wishes;
    }

    private static List<Region> aboveScreening(AdjustmentCase c) {
        return c.regionsWorked().stream()
                .filter(region -> c.pressure(region) > c.facts().stored().screening().cap(region))
                .toList();
    }

    private static Set<Region> fragile() {
        var regions = EnumSet.of(CHEST, HIPS);
        regions.addAll(SPINE);
        return Set.copyOf(regions);
    }
}
