package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.DRAINED;
import static org.tenderpoint.screening.rules.EffectArea.LEGS;
import static org.tenderpoint.screening.rules.EffectArea.NERVE_PATH;
import static org.tenderpoint.screening.rules.EffectArea.SENSITIVE;
import static org.tenderpoint.screening.rules.EffectArea.SPINE;
import static org.tenderpoint.screening.rules.EffectArea.near;
import static org.tenderpoint.screening.rules.EffectArea.of;
import static org.tenderpoint.screening.rules.EffectArea.regionsOf;
import static org.tenderpoint.screening.rules.Pairs.pairs;
import static org.tenderpoint.screening.rules.Partner.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Modality.Technique;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Row;

/** Pairs of a condition and the modality or technique that it leaves out (SCR-310 to SCR-327). */
final class ModalityPairRules {

    private static final EffectArea NUMB = regionsOf(Condition.NEUROPATHY);
    private static final EffectArea VEINS = OtherHealthRules.veins();
    private static final EffectArea SCAR = regionsOf(Condition.RECENT_SURGERY);
    private static final EffectArea SCAR_AND_NEAR = SCAR.or(near(Condition.RECENT_SURGERY));
    private static final EffectArea IMPLANT_SITE = regionsOf(Condition.IMPLANT);
    private static final EffectArea LIMB = regionsOf(Condition.LYMPHOEDEMA);
    private static final EffectArea SITE = regionsOf(Condition.RECENT_INJECTION);
    private static final EffectArea RASH = regionsOf(Condition.SKIN_PROBLEM);
    private static final EffectArea JOINTS = regionsOf(Condition.ARTHRITIS);
    private static final EffectArea TRUNK_AND_NECK = of(Region.ABDOMEN, Region.CHEST, Region.MID_BACK,
            Region.LOWER_BACK, Region.NECK);

    static final List<Row<Reading, Pairs>> ROWS = List.of(
            pairs("SCR-310", Modality.DEEP_TISSUE)
                    .everywhere(BONE, ANTICOAGULANT, BLEEDING_DISORDER, LOW_PAIN_THRESHOLD, FIBROMYALGIA, CANCER_ACTIVE,
                            STEROIDS, HYPERMOBILITY, KIDNEY_LIVER, HIGH_PRESSURE, HEART, STROKE_12_WEEKS,
                            SPINAL_12_WEEKS, PREGNANCY)
                    .at(EffectArea.DISC, DISC_TO_12_WEEKS)
                    .at(LEGS, CLOT, CLOT_RISK)
                    .at(NUMB, NEUROPATHY)
                    .at(VEINS, VARICOSE_VEINS)
                    .at(DRAINED, LYMPH_NODES)
                    .at(SCAR_AND_NEAR, SURGERY_12_WEEKS)
                    .everywhere(ANEURYSM)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .source("NCCIH, W, Wa, Cambron 2006, Seed A", A_B),
            pairs("SCR-311", Modality.TRIGGER_POINT)
                    .everywhere(ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, HIGH_PRESSURE, FIBROMYALGIA_FLARE)
                    .at(EffectArea.DISC, DISC_TO_12_WEEKS)
                    .at(EffectArea.DISC.or(NERVE_PATH), DISC_NERVES)
                    .at(SPINE.or(of(Region.CHEST, Region.HIPS)), BONE)
                    .at(LEGS, CLOT, CLOT_RISK)
                    .at(NUMB, NEUROPATHY)
                    .at(SENSITIVE, FIBROMYALGIA)
                    .everywhere(ANEURYSM)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .source("NCCIH, W, Cambron 2006", A_B),
            pairs("SCR-312", Modality.MYOFASCIAL_RELEASE)
                    .at(EffectArea.DISC, DISC_ACUTE)
                    .at(SCAR, SURGERY_12_WEEKS)
                    .at(SITE, INJECTION)
                    .source("Seed A, W", B_C),
            pairs("SCR-313", Modality.ROLFING)
                    .everywhere(BONE, OSTEOPENIA, DISC, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, FIBROMYALGIA,
                            LOW_PAIN_THRESHOLD, STEROIDS, HYPERMOBILITY, PREGNANCY, STIFF_OR_LOOSE_SPINE,
                            SPONDYLOLISTHESIS, SURGERY_12_WEEKS, CLOT_26_WEEKS)
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE, NERVE_DISEASE)
                    .source("Seed A, W", B_C),
            pairs("SCR-314", Modality.SHIATSU)
                    .everywhere(BONE, DISC, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, SPONDYLOLISTHESIS)
                    .at(SPINE, STIFF_OR_LOOSE_SPINE)
                    .at(LEGS, CLOT, CLOT_RISK)
                    .at(of(Region.ANKLES_FEET, Region.SACRUM, Region.ABDOMEN).or(LEGS), PREGNANCY)
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE)
                    .at(SITE, INJECTION)
                    .source("Seed A, W", B_C),
            pairs("SCR-315", Modality.THAI)
                    .everywhere(BONE, OSTEOPENIA, DISC, SPONDYLOLISTHESIS, HYPERMOBILITY, SCOLIOSIS,
                            STIFF_OR_LOOSE_SPINE,
                            PREGNANCY, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, HEART, HIGH_PRESSURE, STROKE,
                            SURGERY_26_WEEKS, SPINAL_SURGERY, FRACTURE, CLOT_26_WEEKS, STEROIDS)
                    .at(IMPLANT_SITE, IMPLANT)
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE, NERVE_DISEASE, INJECTION)
                    .source("Seed A, W, Yin 2014, CP", B),
            pairs("SCR-316", Modality.SPORTS)
                    .everywhere(BLEEDING_DISORDER, CANCER_ACTIVE, HIGH_PRESSURE, BONE)
                    .at(LEGS, CLOT, CLOT_RISK)
                    .at(regionsOf(Condition.RECENT_INJURY), INJURY)
                    .at(SCAR, SURGERY_12_WEEKS)
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .source("W, Cambron 2006", B),
            pairs("SCR-317", Modality.HOT_STONE)
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
                    .at(EffectArea.DISC, DISC_ACUTE)
                    .at(LEGS, CLOT_RISK)
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE, NERVE_DISEASE)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .source("W, S, CP", B),
            pairs("SCR-318", Modality.CUPPING)
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
                    .at(EffectArea.DISC, DISC_TO_12_WEEKS)
                    .everywhere(IMMUNOSUPPRESSION, EXERTION_INTOLERANCE)
                    .at(TRUNK_AND_NECK, ANEURYSM)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .source("CP (cupping bodies), W", B_C),
            pairs("SCR-319", Modality.IASTM)
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
                    .at(EffectArea.DISC, DISC_TO_12_WEEKS)
                    .at(regionsOf(Condition.RECENT_FRACTURE).or(near(Condition.RECENT_FRACTURE)), FRACTURE)
                    .everywhere(IMMUNOSUPPRESSION, EXERTION_INTOLERANCE)
                    .at(TRUNK_AND_NECK, ANEURYSM)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .source("Cheatham 2025, CP", B),
            pairs("SCR-320", Modality.LYMPHATIC_DRAINAGE)
                    .everywhere(HEART_NOT_STABLE, KIDNEY_LIVER, INFECTION, FEVER, CLOT_NOW, CLOT_26_WEEKS,
                            CALF_SWELLING,
                            HEART_STABLE)
                    .at(regionsOf(Condition.CANCER_ACTIVE), CANCER_ACTIVE)
                    .trait(ScreeningTrait.ABOUT_THE_HEART, Condition.HEART_CONDITION)
                    .source("Földi, W", A_B),
            pairs("SCR-321", Modality.ASSISTED_STRETCHING)
                    .everywhere(DISC, BONE, HYPERMOBILITY, FIBROMYALGIA_FLARE, CANCER_BONE, SPONDYLOLISTHESIS, FRACTURE,
                            SPINAL_SURGERY)
                    .at(JOINTS, ARTHRITIS_FLARE)
                    .at(SCAR_AND_NEAR, SURGERY_12_WEEKS)
                    .at(LEGS.or(of(Region.HIPS)), CLOT_26_WEEKS, PREGNANCY)
                    .at(IMPLANT_SITE, IMPLANT)
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE)
                    .at(SITE, INJECTION)
                    .source("W, Seed A, CP", B),
            pairs("SCR-322", Modality.REFLEXOLOGY)
                    .at(of(Region.ANKLES_FEET), GOUT_FLARE)
                    .at(of(Region.ANKLES_FEET, Region.CALVES), CLOT_26_WEEKS)
                    .source("W, CP", C),
            pairs("SCR-323", Modality.CHAIR)
                    .everywhere(FRAGILITY, SPINAL_12_WEEKS, PREGNANCY_20_WEEKS, EPILEPSY_NOT_CONTROLLED)
                    .at(EffectArea.DISC, DISC_LUMBAR_ACUTE)
                    .source("CP", C),
            pairs("SCR-324", Modality.CRANIOSACRAL)
                    .at(of(Region.HEAD, Region.NECK), INJURY_HEAD_NECK)
                    .at(SCAR, SURGERY_12_WEEKS)
                    .source("CP", C),
            pairs("SCR-327", Technique.PRONE_LONG)
                    .everywhere(PREGNANCY_14_WEEKS, BONE, HEART, STOMACH_ULCER, SURGERY_FRONT_12_WEEKS, SPINAL_12_WEEKS)
                    .everywhere(ANEURYSM)
                    .source("W, CP", B));

    private ModalityPairRules() {}
}
