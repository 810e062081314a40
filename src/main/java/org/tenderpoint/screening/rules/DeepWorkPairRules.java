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

    private static final EffectArea LIMB = regionsOf(Condition.LYMPHOEDEMA);
    private static final EffectArea SITE = regionsOf(Condition.RECENT_INJECTION);

    private static final String DEEP_TISSUE_REASON = "Deep pressure bruises thinned or fragile tissue and raises blood pressure briefly.";
    private static final String TRIGGER_POINT_REASON = "A pointed thumb puts much force on a small spot.";
    private static final String MYOFASCIAL_RELEASE_REASON = "Sustained drag over inflamed or healing tissue.";
    private static final String ROLFING_REASON = "Intense, slow pressure can strain, bruise or break what is already weak.";
    private static final String SHIATSU_REASON = "Body-weight pressing and stretching overload joints and bone.";
    private static final String THAI_REASON = "Forced twists, bends and joint movements are the main risk of this style.";
    private static final String SPORTS_REASON = "Fast, firm strokes and percussion bruise and jar.";

    static final List<Row<Reading, Pairs>> ROWS = List.of(
            deepTissue().until("2026-11c").because(DEEP_TISSUE_REASON, "NCCIH, W, Wa, Cambron 2006, Seed A", A_B),
            deepTissue()
                    .everywhere(ANEURYSM)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .since("2026-11c")
                    .because(DEEP_TISSUE_REASON, "NCCIH, W, Wa, Cambron 2006, Seed A", A_B),
            triggerPoint().until("2026-11c").because(TRIGGER_POINT_REASON, "NCCIH, W, Cambron 2006", A_B),
            triggerPoint()
                    .everywhere(ANEURYSM)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .since("2026-11c")
                    .because(TRIGGER_POINT_REASON, "NCCIH, W, Cambron 2006", A_B),
            myofascialRelease().until("2026-11c").because(MYOFASCIAL_RELEASE_REASON, "Seed A, W", B_C),
            myofascialRelease()
                    .at(SITE, INJECTION)
                    .since("2026-11c")
                    .because(MYOFASCIAL_RELEASE_REASON, "Seed A, W", B_C),
            rolfing().until("2026-11c").because(ROLFING_REASON, "Seed A, W", B_C),
            rolfing()
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE, NERVE_DISEASE)
                    .since("2026-11c")
                    .because(ROLFING_REASON, "Seed A, W", B_C),
            shiatsu().until("2026-11c").because(SHIATSU_REASON, "Seed A, W", B_C),
            shiatsu()
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE)
                    .at(SITE, INJECTION)
                    .since("2026-11c")
                    .because(SHIATSU_REASON, "Seed A, W", B_C),
            thai().until("2026-11c").because(THAI_REASON, "Seed A, W, Yin 2014, CP", B),
            thai()
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE, NERVE_DISEASE, INJECTION)
                    .since("2026-11c")
                    .because(THAI_REASON, "Seed A, W, Yin 2014, CP", B),
            sports().until("2026-11c").because(SPORTS_REASON, "W, Cambron 2006", B),
            sports()
                    .everywhere(ANEURYSM, EXERTION_INTOLERANCE)
                    .at(LIMB, LYMPHOEDEMA)
                    .at(SITE, INJECTION)
                    .since("2026-11c")
                    .because(SPORTS_REASON, "W, Cambron 2006", B));

    private static Pairs.Writer deepTissue() {
        return pairs("SCR-310", Modality.DEEP_TISSUE)
                .everywhere(BONE, ANTICOAGULANT, BLEEDING_DISORDER, LOW_PAIN_THRESHOLD, FIBROMYALGIA, CANCER_ACTIVE,
                        STEROIDS, HYPERMOBILITY, KIDNEY_LIVER, HIGH_PRESSURE, HEART, STROKE_12_WEEKS,
                        SPINAL_12_WEEKS, PREGNANCY)
                .at(DISC_AREA, DISC_TO_12_WEEKS)
                .at(LEGS, CLOT, CLOT_RISK)
                .at(NUMB, NEUROPATHY)
                .at(VEINS, VARICOSE_VEINS)
                .at(DRAINED, LYMPH_NODES)
                .at(SCAR_AND_NEAR, SURGERY_12_WEEKS);
    }

    private static Pairs.Writer triggerPoint() {
        return pairs("SCR-311", Modality.TRIGGER_POINT)
                .everywhere(ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, HIGH_PRESSURE, FIBROMYALGIA_FLARE)
                .at(DISC_AREA, DISC_TO_12_WEEKS)
                .at(DISC_AREA.or(NERVE_PATH), DISC_NERVES)
                .at(SPINE.or(of(Region.CHEST, Region.HIPS)), BONE)
                .at(LEGS, CLOT, CLOT_RISK)
                .at(NUMB, NEUROPATHY)
                .at(SENSITIVE, FIBROMYALGIA);
    }

    private static Pairs.Writer myofascialRelease() {
        return pairs("SCR-312", Modality.MYOFASCIAL_RELEASE)
                .at(DISC_AREA, DISC_ACUTE)
                .at(SCAR, SURGERY_12_WEEKS);
    }

    private static Pairs.Writer rolfing() {
        return pairs("SCR-313", Modality.ROLFING)
                .everywhere(BONE, OSTEOPENIA, DISC, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, FIBROMYALGIA,
                        LOW_PAIN_THRESHOLD, STEROIDS, HYPERMOBILITY, PREGNANCY, STIFF_OR_LOOSE_SPINE,
                        SPONDYLOLISTHESIS, SURGERY_12_WEEKS, CLOT_26_WEEKS);
    }

    private static Pairs.Writer shiatsu() {
        return pairs("SCR-314", Modality.SHIATSU)
                .everywhere(BONE, DISC, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, SPONDYLOLISTHESIS)
                .at(SPINE, STIFF_OR_LOOSE_SPINE)
                .at(LEGS, CLOT, CLOT_RISK)
                .at(of(Region.ANKLES_FEET, Region.SACRUM, Region.ABDOMEN).or(LEGS), PREGNANCY);
    }

    private static Pairs.Writer thai() {
        return pairs("SCR-315", Modality.THAI)
                .everywhere(BONE, OSTEOPENIA, DISC, SPONDYLOLISTHESIS, HYPERMOBILITY, SCOLIOSIS,
                        STIFF_OR_LOOSE_SPINE,
                        PREGNANCY, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, HEART, HIGH_PRESSURE, STROKE,
                        SURGERY_26_WEEKS, SPINAL_SURGERY, FRACTURE, CLOT_26_WEEKS, STEROIDS)
                .at(IMPLANT_SITE, IMPLANT);
    }

    private static Pairs.Writer sports() {
        return pairs("SCR-316", Modality.SPORTS)
                .everywhere(BLEEDING_DISORDER, CANCER_ACTIVE, HIGH_PRESSURE, BONE)
                .at(LEGS, CLOT, CLOT_RISK)
                .at(regionsOf(Condition.RECENT_INJURY), INJURY)
                .at(SCAR, SURGERY_12_WEEKS);
    }

    private DeepWorkPairRules() {}
}
