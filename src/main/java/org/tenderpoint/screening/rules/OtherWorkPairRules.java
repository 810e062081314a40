package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.near;
import static org.tenderpoint.screening.rules.EffectArea.of;
import static org.tenderpoint.screening.rules.EffectArea.regionsOf;
import static org.tenderpoint.screening.rules.Pairs.pairs;
import static org.tenderpoint.screening.rules.Partner.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Technique;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Row;

/** Which condition leaves out heat, suction, scraping, drainage, stretching, and other work (SCR-317 to SCR-327). */
final class OtherWorkPairRules {

    private static final EffectArea DISC_AREA = EffectArea.DISC;
    private static final EffectArea LEGS = EffectArea.LEGS;
    private static final EffectArea DRAINED = EffectArea.DRAINED;
    private static final EffectArea SPINE = EffectArea.SPINE;
    private static final EffectArea NUMB = regionsOf(Condition.NEUROPATHY);
    private static final EffectArea VEINS = OtherHealthRules.veins();
    private static final EffectArea SCAR = regionsOf(Condition.RECENT_SURGERY);
    private static final EffectArea SCAR_AND_NEAR = SCAR.or(near(Condition.RECENT_SURGERY));
    private static final EffectArea IMPLANT_SITE = regionsOf(Condition.IMPLANT);
    private static final EffectArea RASH = regionsOf(Condition.SKIN_PROBLEM);
    private static final EffectArea JOINTS = regionsOf(Condition.ARTHRITIS);

    private static final EffectArea LIMB = regionsOf(Condition.LYMPHOEDEMA);
    private static final EffectArea SITE = regionsOf(Condition.RECENT_INJECTION);
    private static final EffectArea TRUNK_AND_NECK = of(Region.ABDOMEN, Region.CHEST, Region.MID_BACK,
            Region.LOWER_BACK, Region.NECK);

    private static final String HOT_STONE_REASON = "Heat burns where feeling is weak, widens vessels, and warms the whole body.";
    private static final String CUPPING_REASON = "Suction breaks small vessels on purpose.";
    private static final String IASTM_REASON = "Scraping bruises; experts agree it is wrong over wounds, unhealed bone and with bleeding "
            + "problems.";
    private static final String ASSISTED_STRETCHING_REASON = "Stretch pulls on discs, fragile bone and loose joints.";

    static final List<Row<Reading, Pairs>> ROWS = List.of(
            hotStone().until("2026-11c").because(HOT_STONE_REASON, "W, S, CP", B),
            hotStone()
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE, NERVE_DISEASE)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .since("2026-11c")
                    .because(HOT_STONE_REASON, "W, S, CP", B),
            cupping().until("2026-11c").because(CUPPING_REASON, "CP (cupping bodies), W", B_C),
            cupping()
                    .everywhere(IMMUNOSUPPRESSION, EXERTION_INTOLERANCE)
                    .at(TRUNK_AND_NECK, ANEURYSM)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .since("2026-11c")
                    .because(CUPPING_REASON, "CP (cupping bodies), W", B_C),
            iastm().until("2026-11c").because(IASTM_REASON, "Cheatham 2025, CP", B),
            iastm()
                    .everywhere(IMMUNOSUPPRESSION, EXERTION_INTOLERANCE)
                    .at(TRUNK_AND_NECK, ANEURYSM)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .since("2026-11c")
                    .because(IASTM_REASON, "Cheatham 2025, CP", B),
            pairs("SCR-320", Modality.LYMPHATIC_DRAINAGE)
                    .everywhere(HEART_NOT_STABLE, KIDNEY_LIVER, INFECTION, FEVER, CLOT_NOW, CLOT_26_WEEKS,
                            CALF_SWELLING,
                            HEART_STABLE)
                    .at(regionsOf(Condition.CANCER_ACTIVE), CANCER_ACTIVE)
                    .trait(ScreeningTrait.ABOUT_THE_HEART, Condition.HEART_CONDITION)
                    .because(
                            "Moving fluid loads heart and kidneys and may spread infection or clot.",
                            "Földi, W",
                            A_B),
            assistedStretching().until("2026-11c").because(ASSISTED_STRETCHING_REASON, "W, Seed A, CP", B),
            assistedStretching()
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE)
                    .at(SITE, INJECTION)
                    .since("2026-11c")
                    .because(ASSISTED_STRETCHING_REASON, "W, Seed A, CP", B),
            pairs("SCR-322", Modality.REFLEXOLOGY)
                    .at(of(Region.ANKLES_FEET), GOUT_FLARE)
                    .at(of(Region.ANKLES_FEET, Region.CALVES), CLOT_26_WEEKS)
                    .because("Inflamed feet hurt at a touch and a fresh clot must not be pressed.", "W, CP", C),
            pairs("SCR-323", Modality.CHAIR)
                    .everywhere(FRAGILITY, SPINAL_12_WEEKS, PREGNANCY_20_WEEKS, EPILEPSY_NOT_CONTROLLED)
                    .at(DISC_AREA, DISC_LUMBAR_ACUTE)
                    .because("Leaning on the chest pad loads ribs, belly and bent back.", "CP", C),
            pairs("SCR-324", Modality.CRANIOSACRAL)
                    .at(of(Region.HEAD, Region.NECK), INJURY_HEAD_NECK)
                    .at(SCAR, SURGERY_12_WEEKS)
                    .because("No traction on a freshly hurt head or neck.", "CP", C),
            // the older one's words made "no a long time face down"
            faceDown("a long time face down").until("2026-11b")
                    .because("Lying face down for long presses on belly, ribs or breath.", "W, CP", B),
            faceDown("lying face down for long").since("2026-11b").until("2026-11c")
                    .because("Lying face down for long presses on belly, ribs or breath.", "W, CP", B),
            faceDown("lying face down for long").everywhere(ANEURYSM).since("2026-11c")
                    .because("Lying face down for long presses on belly, ribs or breath.", "W, CP", B));

    private static Pairs.Writer faceDown(String words) {
        return pairs("SCR-327", words, where -> RowEffect.no(where, Technique.PRONE_LONG))
                .everywhere(PREGNANCY_14_WEEKS, BONE, HEART, STOMACH_ULCER, SURGERY_FRONT_12_WEEKS, SPINAL_12_WEEKS);
    }

    private static Pairs.Writer hotStone() {
        return pairs("SCR-317", Modality.HOT_STONE)
                .everywhere(PREGNANCY, HEART, HIGH_PRESSURE, FEVER, INFECTION, CANCER_ACTIVE, CLOT_26_WEEKS,
                        KIDNEY_LIVER, STROKE_12_WEEKS, EPILEPSY_NOT_CONTROLLED, INJURY_3_DAYS)
                .at(NUMB, NEUROPATHY)
                .at(VEINS, VARICOSE_VEINS)
                .at(IMPLANT_SITE, IMPLANT)
                .at(RASH, SKIN)
                .at(of(Region.CALVES, Region.ANKLES_FEET, Region.WRISTS_HANDS), DIABETES_NEUROPATHY)
                .at(JOINTS, ARTHRITIS_FLARE)
                .at(DRAINED, LYMPH_NODES)
                .at(SCAR_AND_NEAR, SURGERY_12_WEEKS)
                .at(DISC_AREA, DISC_ACUTE)
                .at(LEGS, CLOT_RISK);
    }

    private static Pairs.Writer cupping() {
        return pairs("SCR-318", Modality.CUPPING)
                .everywhere(ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, STEROIDS, HYPERMOBILITY,
                        LOW_PAIN_THRESHOLD, FIBROMYALGIA, PREGNANCY, KIDNEY_LIVER, HEART)
                .at(SPINE.or(of(Region.CHEST)), BONE)
                .at(VEINS, VARICOSE_VEINS)
                .at(NUMB, NEUROPATHY)
                .at(IMPLANT_SITE, IMPLANT)
                .at(RASH, SKIN)
                .at(DRAINED, LYMPH_NODES)
                .at(LEGS, CLOT, CLOT_RISK)
                .at(SCAR, SURGERY_26_WEEKS)
                .at(DISC_AREA, DISC_TO_12_WEEKS);
    }

    private static Pairs.Writer iastm() {
        return pairs("SCR-319", Modality.IASTM)
                .everywhere(ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, STEROIDS, HYPERMOBILITY,
                        LOW_PAIN_THRESHOLD, FIBROMYALGIA, PREGNANCY, DIABETES_NEUROPATHY)
                .at(SPINE.or(of(Region.CHEST)), BONE)
                .at(VEINS, VARICOSE_VEINS)
                .at(NUMB, NEUROPATHY)
                .at(IMPLANT_SITE, IMPLANT)
                .at(RASH, SKIN)
                .at(DRAINED, LYMPH_NODES)
                .at(LEGS, CLOT, CLOT_RISK)
                .at(SCAR, SURGERY_26_WEEKS)
                .at(DISC_AREA, DISC_TO_12_WEEKS)
                .at(regionsOf(Condition.RECENT_FRACTURE).or(near(Condition.RECENT_FRACTURE)), FRACTURE);
    }

    private static Pairs.Writer assistedStretching() {
        return pairs("SCR-321", Modality.ASSISTED_STRETCHING)
                .everywhere(DISC, BONE, HYPERMOBILITY, FIBROMYALGIA_FLARE, CANCER_BONE, SPONDYLOLISTHESIS, FRACTURE,
                        SPINAL_SURGERY)
                .at(JOINTS, ARTHRITIS_FLARE)
                .at(SCAR_AND_NEAR, SURGERY_12_WEEKS)
                .at(LEGS.or(of(Region.HIPS)), CLOT_26_WEEKS, PREGNANCY)
                .at(IMPLANT_SITE, IMPLANT);
    }

    private OtherWorkPairRules() {}
}
