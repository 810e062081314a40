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
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Row;

/** Which condition leaves out firm, pointed and forceful work (SCR-310 to SCR-316). */
final class DeepWorkPairRules {

    private static final EffectArea DISC_AREA = EffectArea.DISC;
    private static final EffectArea LEGS = EffectArea.LEGS;
    private static final EffectArea NERVE_PATH = EffectArea.NERVE_PATH;
    private static final EffectArea SENSITIVE = EffectArea.SENSITIVE;
    private static final EffectArea DRAINED = EffectArea.DRAINED;
    private static final EffectArea SPINE = EffectArea.SPINE;
    private static final EffectArea NUMB = regionsOf(Condition.NEUROPATHY);
    private static final EffectArea VEINS = OtherHealthRules.veins();
    private static final EffectArea SCAR = regionsOf(Condition.RECENT_SURGERY);
    private static final EffectArea SCAR_AND_NEAR = SCAR.or(near(Condition.RECENT_SURGERY));
    private static final EffectArea IMPLANT_SITE = regionsOf(Condition.IMPLANT);

    static final List<Row<Reading, Pairs>> ROWS = List.of(
            pairs("SCR-310", Modality.DEEP_TISSUE)
                    .everywhere(BONE, ANTICOAGULANT, BLEEDING_DISORDER, LOW_PAIN_THRESHOLD, FIBROMYALGIA, CANCER_ACTIVE,
                            STEROIDS, HYPERMOBILITY, KIDNEY_LIVER, HIGH_PRESSURE, HEART, STROKE_12_WEEKS,
                            SPINAL_12_WEEKS, PREGNANCY)
                    .at(DISC_AREA, DISC_TO_12_WEEKS)
                    .at(LEGS, CLOT, CLOT_RISK)
                    .at(NUMB, NEUROPATHY)
                    .at(VEINS, VARICOSE_VEINS)
                    .at(DRAINED, LYMPH_NODES)
                    .at(SCAR_AND_NEAR, SURGERY_12_WEEKS)
                    .because(
                            "Deep pressure bruises thinned or fragile tissue and raises blood pressure briefly.",
                            "NCCIH, W, Wa, Cambron 2006, A",
                            A_B),
            pairs("SCR-311", Modality.TRIGGER_POINT)
                    .everywhere(ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, HIGH_PRESSURE, FIBROMYALGIA_FLARE)
                    .at(DISC_AREA, DISC_TO_12_WEEKS)
                    .at(DISC_AREA.or(NERVE_PATH), DISC_NERVES)
                    .at(SPINE.or(of(Region.CHEST, Region.HIPS)), BONE)
                    .at(LEGS, CLOT, CLOT_RISK)
                    .at(NUMB, NEUROPATHY)
                    .at(SENSITIVE, FIBROMYALGIA)
                    .because("A pointed thumb puts much force on a small spot.", "NCCIH, W, Cambron 2006", A_B),
            pairs("SCR-312", Modality.MYOFASCIAL_RELEASE)
                    .at(DISC_AREA, DISC_ACUTE)
                    .at(SCAR, SURGERY_12_WEEKS)
                    .because("Sustained drag over inflamed or healing tissue.", "A, W", B_C),
            pairs("SCR-313", Modality.ROLFING)
                    .everywhere(BONE, OSTEOPENIA, DISC, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, FIBROMYALGIA,
                            LOW_PAIN_THRESHOLD, STEROIDS, HYPERMOBILITY, PREGNANCY, STIFF_OR_LOOSE_SPINE,
                            SPONDYLOLISTHESIS, SURGERY_12_WEEKS, CLOT_26_WEEKS)
                    .because(
                            "Intense, slow pressure can strain, bruise or break what is already weak.",
                            "A, W",
                            B_C),
            pairs("SCR-314", Modality.SHIATSU)
                    .everywhere(BONE, DISC, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, SPONDYLOLISTHESIS)
                    .at(SPINE, STIFF_OR_LOOSE_SPINE)
                    .at(LEGS, CLOT, CLOT_RISK)
                    .at(of(Region.ANKLES_FEET, Region.SACRUM, Region.ABDOMEN).or(LEGS), PREGNANCY)
                    .because("Body-weight pressing and stretching overload joints and bone.", "A, W", B_C),
            pairs("SCR-315", Modality.THAI)
                    .everywhere(BONE, OSTEOPENIA, DISC, SPONDYLOLISTHESIS, HYPERMOBILITY, SCOLIOSIS,
                            STIFF_OR_LOOSE_SPINE,
                            PREGNANCY, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, HEART, HIGH_PRESSURE, STROKE,
                            SURGERY_26_WEEKS, SPINAL_SURGERY, FRACTURE, CLOT_26_WEEKS, STEROIDS)
                    .at(IMPLANT_SITE, IMPLANT)
                    .because(
                            "Forced twists, bends and joint movements are the main risk of this style.",
                            "A, W, Yin 2014, CP",
                            B),
            pairs("SCR-316", Modality.SPORTS)
                    .everywhere(BLEEDING_DISORDER, CANCER_ACTIVE, HIGH_PRESSURE, BONE)
                    .at(LEGS, CLOT, CLOT_RISK)
                    .at(regionsOf(Condition.RECENT_INJURY), INJURY)
                    .at(SCAR, SURGERY_12_WEEKS)
                    .because("Fast, firm strokes and percussion bruise and jar.", "W, Cambron 2006", B));

    private DeepWorkPairRules() {}
}
