package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.CareRow.item;
import static org.tenderpoint.followup.rules.SelfCare.SelfCareItem.*;
import static org.tenderpoint.vocabulary.Region.FACE_JAW;
import static org.tenderpoint.vocabulary.Region.NECK_FRONT;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.function.Predicate;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * What has withheld items, or added words to them, since the first edition; {@link SelfCareItems} adds what came later.
 */
final class CareWithheld {

    /** An age in years. */
    static final int PAINKILLERS_FROM = 16;
    private static final int MENTHOL_FROM = 12;

    private CareWithheld() {}

    static CareRow.Writer movement() {
        return item("CARE-011", GENTLE_MOVEMENT)
                .notIf("Sharp or shooting pain", CareCase::sharpOrShooting)
                .notIf("Surgery there, not known to be cleared", c -> c.notClearedIn(RECENT_SURGERY), RECENT_SURGERY)
                .notIf("Broken bone there, not known to be cleared", c -> c.notClearedIn(RECENT_FRACTURE),
                        RECENT_FRACTURE);
    }

    static CareRow.Writer stretching(Row<CareCase, CareRow.Item> above) {
        return item("CARE-012", GENTLE_STRETCHING)
                .as(above)
                .not("Large bruise", CareCase::largeBruise)
                .notIf("Herniated disc", c -> c.discNotResolved(), HERNIATED_DISC)
                .addsIf("hypermobility", "Hypermobile joints", c -> c.yes(HYPERMOBILITY), HYPERMOBILITY)
                .addsIf("osteoporosis", "Osteoporosis", c -> c.yes(OSTEOPOROSIS), OSTEOPOROSIS);
    }

    static CareRow.Writer yoga(Row<CareCase, CareRow.Item> above) {
        return item("CARE-013", EASY_YOGA)
                .as(above)
                .not("Dizziness", c -> c.answer(Symptom.DIZZINESS))
                .addsIf("hypermobility", "Hypermobile joints", c -> c.yes(HYPERMOBILITY), HYPERMOBILITY)
                .addsIf("osteoporosis", "Osteoporosis", c -> c.yes(OSTEOPOROSIS), OSTEOPOROSIS)
                .adds(
                        "blood_pressure",
                        "High blood pressure, not known to be controlled",
                        c -> c.factUnless(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED),
                        HIGH_BLOOD_PRESSURE)
                .addsIf("pregnancy", "Pregnant", c -> c.yes(PREGNANCY), PREGNANCY);
    }

    static CareRow.Writer walking(Predicate<CareCase> oneLeg) {
        return item("CARE-014", WALK)
                .notIf("One leg alone is sore", oneLeg)
                .not("One leg swollen", c -> c.answer(Symptom.CALF_SWELLING_ONE_SIDE))
                .not(
                        "Broken leg, hip or spine",
                        c -> c.answer(RECENT_FRACTURE).and(c::fractureThatCarries),
                        RECENT_FRACTURE);
    }

    static CareRow.Writer shower() {
        return item("CARE-015", WARM_SHOWER)
                .not("A hot, tender spot", c -> c.answer(Symptom.HOT_TENDER))
                .not("Redness", c -> c.answer(Symptom.REDNESS))
                .not("Much swelling", CareCase::swollen)
                .not("Fever", c -> c.answer(Symptom.FEVER))
                .addsIf("neuropathy", "Reduced feeling there", c -> c.factIn(NEUROPATHY).yes(), NEUROPATHY);
    }

    static CareRow.Writer bath(Row<CareCase, CareRow.Item> above) {
        return item("CARE-016", WARM_BATH)
                .as(above)
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
                        CareWithheld::mayBleedInFirstTwoDays,
                        ANTICOAGULANT, BLEEDING_DISORDER)
                .adds("pregnancy", "Pregnant", c -> c.answer(PREGNANCY), PREGNANCY)
                .tellEveryone("warning");
    }

    static CareRow.Writer epsom(Row<CareCase, CareRow.Item> above) {
        return item("CARE-017", EPSOM_BATH)
                .as(above)
                .not(KIDNEY_OR_LIVER_DISEASE, "Kidney or liver disease")
                .adds("pregnancy", "Pregnant", c -> c.answer(PREGNANCY), PREGNANCY)
                .tellEveryone("warning");
    }

    static CareRow.Writer cold() {
        return item("CARE-018", COLD_PACK_WRAPPED)
                .not(COLD_SENSITIVITY, "Raynaud's, cold allergy or poor circulation")
                .not(NEUROPATHY, "Reduced feeling")
                .not(
                        "Diabetes, feeling not known to be normal",
                        c -> c.factUnlessNot(DIABETES, Detail.NEUROPATHY),
                        DIABETES)
                .not("Skin problem there", c -> c.factIn(SKIN_PROBLEM), SKIN_PROBLEM)
                .not("Skin reaction", c -> c.answer(Symptom.SKIN_REACTION))
                .tellEveryone("warning");
    }

    static CareRow.Writer menthol() {
        return item("CARE-022", TOPICAL_MENTHOL_CAMPHOR)
                .not("Allergy to menthol or salicylate", c -> c.allergy("menthol", "salicylate"), ALLERGY)
                .not(ASTHMA_NSAID, "Asthma, or reacts badly to ibuprofen or aspirin")
                .not(ANTICOAGULANT, "Blood thinners")
                .not("Skin problem there", c -> c.factIn(SKIN_PROBLEM), SKIN_PROBLEM)
                .not("Skin reaction", c -> c.answer(Symptom.SKIN_REACTION))
                .not(PREGNANCY, "Pregnant")
                .not(EPILEPSY, "Epilepsy")
                .notIf("On the face or the front of the neck", c -> c.in(FACE_JAW, NECK_FRONT))
                .not("Under " + MENTHOL_FROM, c -> c.youngerThan(MENTHOL_FROM))
                .tellEveryone("warning");
    }

    static CareRow.Writer capsaicin() {
        return item("CARE-023", TOPICAL_CAPSAICIN)
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
                .tellEveryone("warning");
    }

    static CareRow.Writer arnica() {
        return item("CARE-024", TOPICAL_ARNICA)
                .not("Allergy to arnica", c -> c.allergy("arnica"), ALLERGY)
                .not("Skin problem there", c -> c.factIn(SKIN_PROBLEM), SKIN_PROBLEM)
                .not("Skin reaction", c -> c.answer(Symptom.SKIN_REACTION))
                .not(PREGNANCY, "Pregnant")
                .not(ANTICOAGULANT, "Blood thinners")
                .not(BLEEDING_DISORDER, "Bleeding disorder or easy bruising")
                .tellEveryone("warning");
    }

    static CareRow.Writer nsaid() {
        return item("CARE-028", OTC_NSAID)
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
                .tellEveryone("warning", "pregnancy");
    }

    private static boolean mayBleedInFirstTwoDays(CareCase c) {
        return c.upTo(TWO_DAYS) && (c.bleed() || c.bleedUnknown());
    }
}
