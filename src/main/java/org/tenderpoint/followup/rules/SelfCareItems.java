package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.CareRow.item;
import static org.tenderpoint.followup.rules.SelfCare.SelfCareItem.*;
import static org.tenderpoint.vocabulary.Region.FACE_JAW;
import static org.tenderpoint.vocabulary.Region.NECK_FRONT;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.SelfCare.SelfCareItem;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Revised;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;

/**
 * One row per item (CARE-010…028): what withholds it and what adds words. {@code not} counts what is not known as
 * there, {@code notIf} does not.
 */
final class SelfCareItems {

    /** An age in years. */
    static final int PAINKILLERS_FROM = 16;
    private static final int MENTHOL_FROM = 12;

    static final Row<CareCase, CareRow.Item> WATER_ROW = item("CARE-010", WATER)
            .addsIf("as_told", "Heart condition", c -> c.yes(HEART_CONDITION), HEART_CONDITION)
            .addsIf("as_told", "Kidney or liver disease", c -> c.yes(KIDNEY_OR_LIVER_DISEASE),
                    KIDNEY_OR_LIVER_DISEASE)
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> MOVEMENT = item("CARE-011", GENTLE_MOVEMENT)
            .notIf("Sharp or shooting pain", CareCase::sharpOrShooting)
            .notIf("Surgery there, not known to be cleared", c -> c.notClearedIn(RECENT_SURGERY), RECENT_SURGERY)
            .notIf("Broken bone there, not known to be cleared", c -> c.notClearedIn(RECENT_FRACTURE),
                    RECENT_FRACTURE)
            .addsIf("exertion", "A crash after effort", c -> c.yes(EXERTION_INTOLERANCE), EXERTION_INTOLERANCE)
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> STRETCHING = item("CARE-012", GENTLE_STRETCHING)
            .as(MOVEMENT)
            .not("Large bruise", CareCase::largeBruise)
            .notIf("Herniated disc", c -> c.discNotResolved(), HERNIATED_DISC)
            .addsIf("hypermobility", "Hypermobile joints", c -> c.yes(HYPERMOBILITY), HYPERMOBILITY)
            .addsIf("osteoporosis", "Osteoporosis", c -> c.yes(OSTEOPOROSIS), OSTEOPOROSIS)
            .notIf("A crash after effort", c -> c.yes(EXERTION_INTOLERANCE), EXERTION_INTOLERANCE)
            .not(ANEURYSM, "Aneurysm")
            .tellEveryone("warning")
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> YOGA = item("CARE-013", EASY_YOGA)
            .as(STRETCHING)
            .not("Dizziness", c -> c.answer(Symptom.DIZZINESS))
            .addsIf("hypermobility", "Hypermobile joints", c -> c.yes(HYPERMOBILITY), HYPERMOBILITY)
            .addsIf("osteoporosis", "Osteoporosis", c -> c.yes(OSTEOPOROSIS), OSTEOPOROSIS)
            .adds(
                    "blood_pressure",
                    "High blood pressure, not known to be controlled",
                    c -> c.factUnless(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED),
                    HIGH_BLOOD_PRESSURE)
            .addsIf("pregnancy", "Pregnant", c -> c.yes(PREGNANCY), PREGNANCY)
            .tellEveryone("warning")
            .source("C", "Seed A");

    static final Row<CareCase, CareRow.Item> WALKING = item("CARE-014", WALK)
            .notIf("One leg alone is sore", CareCase::legOne)
            .not("One leg swollen", c -> c.answer(Symptom.CALF_SWELLING_ONE_SIDE))
            .not(
                    "Broken leg, hip or spine",
                    c -> c.answer(RECENT_FRACTURE).and(c::fractureThatCarries),
                    RECENT_FRACTURE)
            .notIf("A crash after effort", c -> c.yes(EXERTION_INTOLERANCE), EXERTION_INTOLERANCE)
            .tellEveryone("warning")
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> SHOWER = item("CARE-015", WARM_SHOWER)
            .not("A hot, tender spot", c -> c.answer(Symptom.HOT_TENDER))
            .not("Redness", c -> c.answer(Symptom.REDNESS))
            .not("Much swelling", CareCase::swollen)
            .not("Fever", c -> c.answer(Symptom.FEVER))
            .addsIf("neuropathy", "Reduced feeling there", c -> c.factIn(NEUROPATHY).yes(), NEUROPATHY)
            .addsIf("nerve_disease", "Nerve disease", c -> c.yes(NERVE_DISEASE), NERVE_DISEASE)
            .source("C", "Seed A");

    static final Row<CareCase, CareRow.Item> BATH = item("CARE-016", WARM_BATH)
            .as(SHOWER)
            .not(SKIN_PROBLEM, "Skin problem")
            .not(
                    "Surgery wound not known to be healed",
                    c -> c.factUnless(RECENT_SURGERY, Detail.WOUND_HEALED),
                    RECENT_SURGERY)
            .not(HEART_CONDITION, "Heart condition")
            .not(
                    "High blood pressure, not known to be controlled",
                    c -> c.factUnless(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED),
                    HIGH_BLOOD_PRESSURE)
            .not("Dizziness", c -> c.answer(Symptom.DIZZINESS))
            .not("Fainting", c -> c.answer(Symptom.FAINTED))
            .not(EPILEPSY, "Epilepsy")
            .not("Reduced feeling there", c -> c.factIn(NEUROPATHY), NEUROPATHY)
            .not(
                    "Diabetes, feeling not known to be normal",
                    c -> c.factUnlessNot(DIABETES, Detail.NEUROPATHY),
                    DIABETES)
            .not("Large bruise", CareCase::largeBruise)
            .notIf("Bleeds easily, or not known, in the first " + TWO_DAYS + " hours",
                    SelfCareItems::mayBleedInFirstTwoDays,
                    ANTICOAGULANT, BLEEDING_DISORDER)
            .adds("pregnancy", "Pregnant", c -> c.answer(PREGNANCY), PREGNANCY)
            .not(NERVE_DISEASE, "Nerve disease")
            .not(EXERTION_INTOLERANCE, "A crash after effort")
            .not(ANEURYSM, "Aneurysm")
            .not("Lymphoedema there", c -> c.factIn(LYMPHOEDEMA), LYMPHOEDEMA)
            .not(RECENT_INJECTION, "Injection in the last " + TWO_WEEKS + " days")
            .tellEveryone("warning")
            .source("B/C", "HEAT, Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> EPSOM = item("CARE-017", EPSOM_BATH)
            .as(BATH)
            .not(KIDNEY_OR_LIVER_DISEASE, "Kidney or liver disease")
            .adds("pregnancy", "Pregnant", c -> c.answer(PREGNANCY), PREGNANCY)
            .tellEveryone("warning")
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> COLD = item("CARE-018", COLD_PACK_WRAPPED)
            .not(COLD_SENSITIVITY, "Raynaud's, cold allergy or poor circulation")
            .not(NEUROPATHY, "Reduced feeling")
            .not(
                    "Diabetes, feeling not known to be normal",
                    c -> c.factUnlessNot(DIABETES, Detail.NEUROPATHY),
                    DIABETES)
            .not("Skin problem there", c -> c.factIn(SKIN_PROBLEM), SKIN_PROBLEM)
            .not("Skin reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .not("Lymphoedema there", c -> c.factIn(LYMPHOEDEMA), LYMPHOEDEMA)
            .tellEveryone("warning")
            .source("B/C", "Seed A, HEAT");

    static final Row<CareCase, CareRow.Item> RESTING = item("CARE-019", REST).source("A/C", "Seed A, NG59");

    static final Row<CareCase, CareRow.Item> NO_TRAINING = item("CARE-020", NO_STRENUOUS_EXERCISE_48H).source("C",
            "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> HABITS = item("CARE-021", AVOID_ALCOHOL_CAFFEINE_SUGAR).source("C",
            "Seed A");

    static final Row<CareCase, CareRow.Item> MENTHOL = item("CARE-022", TOPICAL_MENTHOL_CAMPHOR)
            .not("Allergy to menthol or salicylate", c -> c.allergy("menthol", "salicylate"), ALLERGY)
            .not(ASTHMA_NSAID, "Asthma, or reacts badly to ibuprofen or aspirin")
            .not(ANTICOAGULANT, "Blood thinners")
            .not("Skin problem there", c -> c.factIn(SKIN_PROBLEM), SKIN_PROBLEM)
            .not("Skin reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .not(PREGNANCY, "Pregnant")
            .not(EPILEPSY, "Epilepsy")
            .notIf("On the face or the front of the neck", c -> c.in(FACE_JAW, NECK_FRONT))
            .not("Under " + MENTHOL_FROM, c -> c.youngerThan(MENTHOL_FROM))
            .not("Injection there in the last " + TWO_WEEKS + " days", c -> c.factIn(RECENT_INJECTION),
                    RECENT_INJECTION)
            .tellEveryone("warning")
            .source("A/C", "FDA12, Seed A");

    static final Row<CareCase, CareRow.Item> CAPSAICIN = item("CARE-023", TOPICAL_CAPSAICIN)
            .not("Allergy to capsaicin", c -> c.allergy("capsaicin"), ALLERGY)
            .not("Skin problem there", c -> c.factIn(SKIN_PROBLEM), SKIN_PROBLEM)
            .not("Skin reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .not(NEUROPATHY, "Reduced feeling")
            .not(
                    "Diabetes, feeling not known to be normal",
                    c -> c.factUnlessNot(DIABETES, Detail.NEUROPATHY),
                    DIABETES)
            .not(PREGNANCY, "Pregnant")
            .notIf("On the face or the front of the neck", c -> c.in(FACE_JAW, NECK_FRONT))
            .not("Under " + ADULT, c -> c.youngerThan(ADULT))
            .not("Injection there in the last " + TWO_WEEKS + " days", c -> c.factIn(RECENT_INJECTION),
                    RECENT_INJECTION)
            .tellEveryone("warning")
            .source("A/C", "FDA12, Seed A");

    static final Row<CareCase, CareRow.Item> ARNICA = item("CARE-024", TOPICAL_ARNICA)
            .not("Allergy to arnica", c -> c.allergy("arnica"), ALLERGY)
            .not("Skin problem there", c -> c.factIn(SKIN_PROBLEM), SKIN_PROBLEM)
            .not("Skin reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .not(PREGNANCY, "Pregnant")
            .not(ANTICOAGULANT, "Blood thinners")
            .not(BLEEDING_DISORDER, "Bleeding disorder or easy bruising")
            .not("Injection there in the last " + TWO_WEEKS + " days", c -> c.factIn(RECENT_INJECTION),
                    RECENT_INJECTION)
            .tellEveryone("warning")
            .source("B/C", "Seed A");

    static final Row<CareCase, CareRow.Item> CBD = item("CARE-025", TOPICAL_CBD)
            .notIf("Switched off by the practice", c -> !c.facts().cbdAdvice())
            .not(PREGNANCY, "Pregnant")
            .not(ANTICOAGULANT, "Blood thinners")
            .not(EPILEPSY, "Epilepsy")
            .not(KIDNEY_OR_LIVER_DISEASE, "Kidney or liver disease")
            .not("Under " + ADULT, c -> c.youngerThan(ADULT))
            .not("Skin problem there", c -> c.factIn(SKIN_PROBLEM), SKIN_PROBLEM)
            .not("Skin reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .tellEveryone("warning")
            .source("A/C", "MHRA-CBD, Seed A");

    static final Row<CareCase, CareRow.Item> TURMERIC = item("CARE-026", ORAL_TURMERIC_OR_TOPICAL_TURMERIC)
            .not(ANTICOAGULANT, "Blood thinners")
            .not(BLEEDING_DISORDER, "Bleeding disorder or easy bruising")
            .not(KIDNEY_OR_LIVER_DISEASE, "Kidney or liver disease")
            .not(STOMACH_ULCER, "Stomach ulcer or bleeding")
            .not(PREGNANCY, "Pregnant")
            .not(RECENT_SURGERY, "Surgery in the last " + months(A_YEAR))
            .not("Skin problem there", c -> c.factIn(SKIN_PROBLEM), SKIN_PROBLEM)
            .not("Skin reaction", c -> c.answer(Symptom.SKIN_REACTION))
            .tellEveryone("warning")
            .source("A/C", "MEDSAFE18, Seed A");

    static final Row<CareCase, CareRow.Item> PARACETAMOL = item("CARE-027", OTC_PARACETAMOL)
            .not(KIDNEY_OR_LIVER_DISEASE, "Kidney or liver disease")
            .not("An allergy that is not one of those listed", c -> c.allergy("other"), ALLERGY)
            .not("Under " + PAINKILLERS_FROM, c -> c.youngerThan(PAINKILLERS_FROM))
            .addsIf("anticoagulant", "Blood thinners", c -> c.yes(ANTICOAGULANT), ANTICOAGULANT)
            .tellEveryone("warning")
            .source("A/C", "NHS-IBU, Seed A");

    static final Row<CareCase, CareRow.Item> NSAID = item("CARE-028", OTC_NSAID)
            .not(ANTICOAGULANT, "Blood thinners")
            .not(BLEEDING_DISORDER, "Bleeding disorder or easy bruising")
            .not(STOMACH_ULCER, "Stomach ulcer or bleeding")
            .not(KIDNEY_OR_LIVER_DISEASE, "Kidney or liver disease")
            .not(ASTHMA_NSAID, "Asthma, or reacts badly to ibuprofen or aspirin")
            .not(PREGNANCY, "Pregnant")
            .not(HEART_CONDITION, "Heart condition")
            .not(HIGH_BLOOD_PRESSURE, "High blood pressure")
            .not(STROKE_HISTORY, "Stroke in the past")
            .not(LONG_TERM_STEROIDS, "Steroid tablets")
            .not("Allergy to salicylate", c -> c.allergy("salicylate"), ALLERGY)
            .not(RECENT_SURGERY, "Surgery in the last " + months(A_YEAR))
            .not(OLDER + " or older", c -> c.aged(OLDER))
            .not("Under " + PAINKILLERS_FROM, c -> c.youngerThan(PAINKILLERS_FROM))
            .not("A bruise", CareCase::anyBruise)
            .not("Much swelling", CareCase::swollen)
            .not("Very dark pee", c -> c.answer(Symptom.DARK_URINE))
            .not("Throwing up", c -> c.answer(Symptom.VOMITING))
            .not(ANEURYSM, "Aneurysm")
            .not(IMMUNOSUPPRESSION, "Weak immune system")
            .not("Something else, not judged to be without bearing",
                    c -> c.factUnless(OTHER_CONDITION, Detail.NO_BEARING), OTHER_CONDITION)
            .tellEveryone("warning", "pregnancy")
            .source("A/C", "NHS-IBU, MHRA-NSAID, Seed A");

    static final List<Row<CareCase, CareRow.Item>> ROWS = List.of(
            WATER_ROW, MOVEMENT, STRETCHING, YOGA,
            WALKING, SHOWER, BATH, EPSOM, COLD, RESTING,
            NO_TRAINING, HABITS,
            MENTHOL, CAPSAICIN, ARNICA, CBD, TURMERIC, PARACETAMOL,
            NSAID);

    /** The row of an item in force today. */
    static Row<CareCase, CareRow.Item> row(SelfCareItem item) {
        return Revised.in(RuleSetVersion.CURRENT, ROWS).stream().filter(row -> row.then().item() == item).findFirst()
                .orElseThrow();
    }

    private static boolean mayBleedInFirstTwoDays(CareCase c) {
        return c.upTo(TWO_DAYS) && (c.bleed() || c.bleedUnknown());
    }

    private SelfCareItems() {}
}
