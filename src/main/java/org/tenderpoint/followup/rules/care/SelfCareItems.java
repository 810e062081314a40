package org.tenderpoint.followup.rules.care;

import static org.tenderpoint.followup.rules.care.CareRow.item;
import static org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem.*;
import static org.tenderpoint.vocabulary.Region.FACE_JAW;
import static org.tenderpoint.vocabulary.Region.NECK_FRONT;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.care.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * A row for each item (CARE-010…028): what withholds it and what adds a sentence. {@code not} also counts an unknown
 * fact, {@code notIf} does not.
 */
final class SelfCareItems {

    /** The least age in years. */
    static final int PAINKILLERS_FROM = 16;
    private static final int MENTHOL_FROM = 12;

    static final Row<CareCase, CareRow.Item> WATER_ROW = item("CARE-010", WATER)
            .addsIf("heart", "heart_condition", c -> c.yes(HEART_CONDITION), HEART_CONDITION)
            .addsIf("kidneys", "kidney_or_liver_disease", c -> c.yes(KIDNEY_OR_LIVER_DISEASE),
                    KIDNEY_OR_LIVER_DISEASE)
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> MOVEMENT = item("CARE-011", GENTLE_MOVEMENT)
            .notIf("sharp_or_shooting_pain", CareCase::sharpOrShooting)
            .notIf("surgery_there_not_cleared", c -> c.notClearedIn(RECENT_SURGERY), RECENT_SURGERY)
            .notIf("fracture_there_not_cleared", c -> c.notClearedIn(RECENT_FRACTURE),
                    RECENT_FRACTURE)
            .addsIf("exertion", "a_crash_after_effort", c -> c.yes(EXERTION_INTOLERANCE), EXERTION_INTOLERANCE)
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> STRETCHING = item("CARE-012", GENTLE_STRETCHING)
            .as(MOVEMENT)
            .not("large_bruise", CareCase::largeBruise)
            .notIf("herniated_disc", c -> c.discNotResolved(), HERNIATED_DISC)
            .addsIf("hypermobility", "hypermobile_joints", c -> c.yes(HYPERMOBILITY), HYPERMOBILITY)
            .addsIf("osteoporosis", "osteoporosis", c -> c.yes(OSTEOPOROSIS), OSTEOPOROSIS)
            .notIf("a_crash_after_effort", c -> c.yes(EXERTION_INTOLERANCE), EXERTION_INTOLERANCE)
            .not(ANEURYSM, "aneurysm")
            .tellEveryone("warning")
            .tellUnlessDenied("crash", EXERTION_INTOLERANCE)
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> YOGA = item("CARE-013", EASY_YOGA)
            .as(STRETCHING)
            .not("dizziness", c -> c.answer(Symptom.DIZZINESS))
            .addsIf("hypermobility", "hypermobile_joints", c -> c.yes(HYPERMOBILITY), HYPERMOBILITY)
            .addsIf("osteoporosis", "osteoporosis", c -> c.yes(OSTEOPOROSIS), OSTEOPOROSIS)
            .adds(
                    "blood_pressure",
                    "blood_pressure_not_controlled",
                    c -> c.factUnless(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED),
                    HIGH_BLOOD_PRESSURE)
            .addsIf("pregnancy", "pregnant", c -> c.yes(PREGNANCY), PREGNANCY)
            .tellEveryone("warning")
            .tellUnlessDenied("crash", EXERTION_INTOLERANCE)
            .source("C", "Seed A");

    static final Row<CareCase, CareRow.Item> WALKING = item("CARE-014", WALK)
            .notIf("one_leg_alone_is_sore", CareCase::legOne)
            .not("one_leg_swollen", c -> c.answer(Symptom.CALF_SWELLING_ONE_SIDE))
            .not(
                    "broken_leg_hip_or_spine",
                    c -> c.answer(RECENT_FRACTURE).and(c::fractureThatCarries),
                    RECENT_FRACTURE)
            .notIf("a_crash_after_effort", c -> c.yes(EXERTION_INTOLERANCE), EXERTION_INTOLERANCE)
            .tellUnlessDenied("warning", EXERTION_INTOLERANCE)
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> SHOWER = item("CARE-015", WARM_SHOWER)
            .not("a_hot_tender_spot", c -> c.answer(Symptom.HOT_TENDER))
            .not("redness", c -> c.answer(Symptom.REDNESS))
            .not("much_swelling", CareCase::swollen)
            .not("fever", c -> c.answer(Symptom.FEVER))
            .addsIf("neuropathy", "reduced_feeling_there", c -> c.factIn(NEUROPATHY).yes(), NEUROPATHY)
            .addsIf("nerve_disease", "nerve_disease", c -> c.yes(NERVE_DISEASE), NERVE_DISEASE)
            .source("C", "Seed A");

    static final Row<CareCase, CareRow.Item> BATH = item("CARE-016", WARM_BATH)
            .as(SHOWER)
            .not(SKIN_PROBLEM, "skin_problem")
            .not(
                    "wound_not_healed",
                    c -> c.factUnless(RECENT_SURGERY, Detail.WOUND_HEALED),
                    RECENT_SURGERY)
            .not(HEART_CONDITION, "heart_condition")
            .not(
                    "blood_pressure_not_controlled",
                    c -> c.factUnless(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED),
                    HIGH_BLOOD_PRESSURE)
            .not("dizziness", c -> c.answer(Symptom.DIZZINESS))
            .not("fainting", c -> c.answer(Symptom.FAINTED))
            .not(EPILEPSY, "epilepsy")
            .notThere(NEUROPATHY, "reduced_feeling_there")
            .not("diabetes_feeling_not_normal", CareCase::diabeticNeuropathy, DIABETES)
            .not("large_bruise", CareCase::largeBruise)
            .notIf("may_bleed_at_first",
                    SelfCareItems::mayBleedInFirstTwoDays,
                    ANTICOAGULANT, BLEEDING_DISORDER)
            .adds("pregnancy", "pregnant", c -> c.answer(PREGNANCY), PREGNANCY)
            .not(NERVE_DISEASE, "nerve_disease")
            .not(EXERTION_INTOLERANCE, "a_crash_after_effort")
            .not(ANEURYSM, "aneurysm")
            .notThere(LYMPHOEDEMA, "lymphoedema_there")
            .not(RECENT_INJECTION, "injection_lately")
            .tellEveryone("warning")
            .source("B/C", "HEAT, Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> EPSOM = item("CARE-017", EPSOM_BATH)
            .as(BATH)
            .not(KIDNEY_OR_LIVER_DISEASE, "kidney_or_liver_disease")
            .adds("pregnancy", "pregnant", c -> c.answer(PREGNANCY), PREGNANCY)
            .tellEveryone("warning")
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> COLD = item("CARE-018", COLD_PACK_WRAPPED)
            .not(COLD_SENSITIVITY, "poor_circulation")
            .not(NEUROPATHY, "reduced_feeling")
            .not("diabetes_feeling_not_normal", CareCase::diabeticNeuropathy, DIABETES)
            .notThere(SKIN_PROBLEM, "skin_problem_there")
            .not("skin_reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .notThere(LYMPHOEDEMA, "lymphoedema_there")
            .tellEveryone("warning")
            .source("B/C", "Seed A, HEAT");

    static final Row<CareCase, CareRow.Item> RESTING = item("CARE-019", REST).source("A/C", "Seed A, NG59");

    static final Row<CareCase, CareRow.Item> NO_TRAINING = item("CARE-020", NO_STRENUOUS_EXERCISE_48H).source("C",
            "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> HABITS = item("CARE-021", AVOID_ALCOHOL_CAFFEINE_SUGAR).source("C",
            "Seed A");

    static final Row<CareCase, CareRow.Item> MENTHOL = item("CARE-022", TOPICAL_MENTHOL_CAMPHOR)
            .not("menthol_allergy", c -> c.allergy("menthol", "salicylate"), ALLERGY)
            .not(ASTHMA_NSAID, "reacts_to_painkillers")
            .not(ANTICOAGULANT, "blood_thinners")
            .notThere(SKIN_PROBLEM, "skin_problem_there")
            .not("skin_reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .not(PREGNANCY, "pregnant")
            .not(EPILEPSY, "epilepsy")
            .notIf("face_or_throat", c -> c.in(FACE_JAW, NECK_FRONT))
            .not("under_12", c -> c.youngerThan(MENTHOL_FROM))
            .notThere(RECENT_INJECTION, "injection_there_lately")
            .tellEveryone("warning")
            .source("A/C", "FDA12, Seed A");

    static final Row<CareCase, CareRow.Item> CAPSAICIN = item("CARE-023", TOPICAL_CAPSAICIN)
            .not("capsaicin_allergy", c -> c.allergy("capsaicin"), ALLERGY)
            .notThere(SKIN_PROBLEM, "skin_problem_there")
            .not("skin_reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .not(NEUROPATHY, "reduced_feeling")
            .not("diabetes_feeling_not_normal", CareCase::diabeticNeuropathy, DIABETES)
            .not(PREGNANCY, "pregnant")
            .notIf("face_or_throat", c -> c.in(FACE_JAW, NECK_FRONT))
            .not("under_18", c -> c.youngerThan(ADULT))
            .notThere(RECENT_INJECTION, "injection_there_lately")
            .tellEveryone("warning")
            .source("A/C", "FDA12, Seed A");

    static final Row<CareCase, CareRow.Item> ARNICA = item("CARE-024", TOPICAL_ARNICA)
            .not("arnica_allergy", c -> c.allergy("arnica"), ALLERGY)
            .notThere(SKIN_PROBLEM, "skin_problem_there")
            .not("skin_reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .not(PREGNANCY, "pregnant")
            .not(ANTICOAGULANT, "blood_thinners")
            .not(BLEEDING_DISORDER, "bleeding_disorder")
            .notThere(RECENT_INJECTION, "injection_there_lately")
            .tellEveryone("warning")
            .source("B/C", "textbook, Seed A");

    static final Row<CareCase, CareRow.Item> CBD = item("CARE-025", TOPICAL_CBD)
            .notIf("switched_off", c -> !c.facts().stored().cbdAdvice())
            .not(PREGNANCY, "pregnant")
            .not(ANTICOAGULANT, "blood_thinners")
            .not(EPILEPSY, "epilepsy")
            .not(KIDNEY_OR_LIVER_DISEASE, "kidney_or_liver_disease")
            .not("under_18", c -> c.youngerThan(ADULT))
            .notThere(SKIN_PROBLEM, "skin_problem_there")
            .not("skin_reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .tellEveryone("warning")
            .source("A/C", "MHRA-CBD, Seed A");

    static final Row<CareCase, CareRow.Item> TURMERIC = item("CARE-026", ORAL_TURMERIC_OR_TOPICAL_TURMERIC)
            .not(ANTICOAGULANT, "blood_thinners")
            .not(BLEEDING_DISORDER, "bleeding_disorder")
            .not(KIDNEY_OR_LIVER_DISEASE, "kidney_or_liver_disease")
            .not(STOMACH_ULCER, "stomach_ulcer_or_bleeding")
            .not(PREGNANCY, "pregnant")
            .not(RECENT_SURGERY, "surgery_lately")
            .notThere(SKIN_PROBLEM, "skin_problem_there")
            .not("skin_reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .tellEveryone("warning")
            .source("A/C", "MEDSAFE18, Seed A");

    static final Row<CareCase, CareRow.Item> PARACETAMOL = item("CARE-027", OTC_PARACETAMOL)
            .not(KIDNEY_OR_LIVER_DISEASE, "kidney_or_liver_disease")
            .not("other_allergy", c -> c.allergy("other"), ALLERGY)
            .not("under_16", c -> c.youngerThan(PAINKILLERS_FROM))
            .addsIf("anticoagulant", "blood_thinners", c -> c.yes(ANTICOAGULANT), ANTICOAGULANT)
            .tellEveryone("warning")
            .source("A/C", "NHS-IBU, Seed A");

    static final Row<CareCase, CareRow.Item> NSAID = item("CARE-028", OTC_NSAID)
            .not(ANTICOAGULANT, "blood_thinners")
            .not(BLEEDING_DISORDER, "bleeding_disorder")
            .not(STOMACH_ULCER, "stomach_ulcer_or_bleeding")
            .not(KIDNEY_OR_LIVER_DISEASE, "kidney_or_liver_disease")
            .not(ASTHMA_NSAID, "reacts_to_painkillers")
            .not(PREGNANCY, "pregnant")
            .not(HEART_CONDITION, "heart_condition")
            .not(HIGH_BLOOD_PRESSURE, "high_blood_pressure")
            .not(STROKE_HISTORY, "stroke_in_the_past")
            .not(LONG_TERM_STEROIDS, "steroid_tablets")
            .not("salicylate_allergy", c -> c.allergy("salicylate"), ALLERGY)
            .not(RECENT_SURGERY, "surgery_lately")
            .not("65_or_older", c -> c.aged(OLDER))
            .not("under_16", c -> c.youngerThan(PAINKILLERS_FROM))
            .not("a_bruise", CareCase::anyBruise)
            .not("much_swelling", CareCase::swollen)
            .not("very_dark_pee", c -> c.answer(Symptom.DARK_URINE))
            .not("throwing_up", c -> c.answer(Symptom.VOMITING))
            .not(ANEURYSM, "aneurysm")
            .not(IMMUNOSUPPRESSION, "weak_immune_system")
            .not("something_else",
                    c -> c.factUnless(OTHER_CONDITION, Detail.NO_BEARING), OTHER_CONDITION)
            .tellEveryone("warning", "pregnancy")
            .source("A/C", "NHS-IBU, MHRA-NSAID, Seed A");

    static final List<Row<CareCase, CareRow.Item>> ROWS = List.of(
            WATER_ROW, MOVEMENT, STRETCHING, YOGA,
            WALKING, SHOWER, BATH, EPSOM, COLD, RESTING,
            NO_TRAINING, HABITS,
            MENTHOL, CAPSAICIN, ARNICA, CBD, TURMERIC, PARACETAMOL,
            NSAID);

    /** The current row of an item. */
    static Row<CareCase, CareRow.Item> row(SelfCareItem item) {
        return Revised.in(RuleSetVersion.CURRENT, ROWS).stream().filter(row -> row.then().item() == item).findFirst()
                .orElseThrow();
    }

    private static boolean mayBleedInFirstTwoDays(CareCase c) {
        return c.upTo(TWO_DAYS) && (c.bleed() || c.bleedUnknown());
    }

    private SelfCareItems() {}
}
