package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.CareRow.item;
import static org.tenderpoint.followup.rules.CareWithheld.*;
import static org.tenderpoint.followup.rules.SelfCare.SelfCareItem.*;
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

    private SelfCareItems() {}

    static final Row<CareCase, CareRow.Item> WATER_ROW = item("CARE-010", WATER)
            .addsIf("as_told", "Heart condition", c -> c.yes(HEART_CONDITION), HEART_CONDITION)
            .addsIf("as_told", "Kidney or liver disease", c -> c.yes(KIDNEY_OR_LIVER_DISEASE),
                    KIDNEY_OR_LIVER_DISEASE)
            .source("C", "Seed A, Seed B");

    private static final Row<CareCase, CareRow.Item> MOVEMENT_BEFORE = movement().until("2026-11c")
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> MOVEMENT = movement().since("2026-11c")
            .addsIf("exertion", "A crash after effort", c -> c.yes(EXERTION_INTOLERANCE), EXERTION_INTOLERANCE)
            .source("C", "Seed A, Seed B");

    private static final Row<CareCase, CareRow.Item> STRETCHING_BEFORE = stretching(MOVEMENT_BEFORE).until("2026-11c")
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> STRETCHING = stretching(MOVEMENT).since("2026-11c")
            .notIf("A crash after effort", c -> c.yes(EXERTION_INTOLERANCE), EXERTION_INTOLERANCE)
            .not(ANEURYSM, "Aneurysm")
            .tellEveryone("warning")
            .source("C", "Seed A, Seed B");

    private static final Row<CareCase, CareRow.Item> YOGA_BEFORE = yoga(STRETCHING_BEFORE).until("2026-11c")
            .source("C", "Seed A");

    static final Row<CareCase, CareRow.Item> YOGA = yoga(STRETCHING).since("2026-11c")
            .tellEveryone("warning")
            .source("C", "Seed A");

    private static final Row<CareCase, CareRow.Item> WALKING_BEFORE = walking(CareCase::legOneButFront)
            .until("2026-11c")
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> WALKING = walking(CareCase::legOne).since("2026-11c")
            .notIf("A crash after effort", c -> c.yes(EXERTION_INTOLERANCE), EXERTION_INTOLERANCE)
            .tellEveryone("warning")
            .source("C", "Seed A, Seed B");

    private static final Row<CareCase, CareRow.Item> SHOWER_BEFORE = shower().until("2026-11c")
            .source("C", "Seed A");

    static final Row<CareCase, CareRow.Item> SHOWER = shower().since("2026-11c")
            .addsIf("nerve_disease", "Nerve disease", c -> c.yes(NERVE_DISEASE), NERVE_DISEASE)
            .source("C", "Seed A");

    private static final Row<CareCase, CareRow.Item> BATH_BEFORE = bath(SHOWER_BEFORE).until("2026-11c")
            .source("B/C", "HEAT, Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> BATH = bath(SHOWER).since("2026-11c")
            .not(NERVE_DISEASE, "Nerve disease")
            .not(EXERTION_INTOLERANCE, "A crash after effort")
            .not(ANEURYSM, "Aneurysm")
            .not("Lymphoedema there", c -> c.factIn(LYMPHOEDEMA), LYMPHOEDEMA)
            .not(RECENT_INJECTION, "Injection in the last " + TWO_WEEKS + " days")
            .source("B/C", "HEAT, Seed A, Seed B");

    private static final Row<CareCase, CareRow.Item> EPSOM_BEFORE = epsom(BATH_BEFORE).until("2026-11c")
            .source("C", "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> EPSOM = epsom(BATH).since("2026-11c")
            .source("C", "Seed A, Seed B");

    private static final Row<CareCase, CareRow.Item> COLD_BEFORE = cold().until("2026-11c")
            .source("B/C", "Seed A, HEAT");

    static final Row<CareCase, CareRow.Item> COLD = cold().since("2026-11c")
            .not("Lymphoedema there", c -> c.factIn(LYMPHOEDEMA), LYMPHOEDEMA)
            .source("B/C", "Seed A, HEAT");

    static final Row<CareCase, CareRow.Item> RESTING = item("CARE-019", REST).source("A/C", "Seed A, NG59");

    static final Row<CareCase, CareRow.Item> NO_TRAINING = item("CARE-020", NO_STRENUOUS_EXERCISE_48H).source("C",
            "Seed A, Seed B");

    static final Row<CareCase, CareRow.Item> HABITS = item("CARE-021", AVOID_ALCOHOL_CAFFEINE_SUGAR).source("C",
            "Seed A");

    private static final Row<CareCase, CareRow.Item> MENTHOL_BEFORE = menthol().until("2026-11c")
            .source("A/C", "FDA12, Seed A");

    static final Row<CareCase, CareRow.Item> MENTHOL = menthol().since("2026-11c")
            .not("Injection there in the last " + TWO_WEEKS + " days", c -> c.factIn(RECENT_INJECTION),
                    RECENT_INJECTION)
            .source("A/C", "FDA12, Seed A");

    private static final Row<CareCase, CareRow.Item> CAPSAICIN_BEFORE = capsaicin().until("2026-11c")
            .source("A/C", "FDA12, Seed A");

    static final Row<CareCase, CareRow.Item> CAPSAICIN = capsaicin().since("2026-11c")
            .not("Injection there in the last " + TWO_WEEKS + " days", c -> c.factIn(RECENT_INJECTION),
                    RECENT_INJECTION)
            .source("A/C", "FDA12, Seed A");

    private static final Row<CareCase, CareRow.Item> ARNICA_BEFORE = arnica().until("2026-11c")
            .source("B/C", "Seed A");

    static final Row<CareCase, CareRow.Item> ARNICA = arnica().since("2026-11c")
            .not("Injection there in the last " + TWO_WEEKS + " days", c -> c.factIn(RECENT_INJECTION),
                    RECENT_INJECTION)
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

    private static final Row<CareCase, CareRow.Item> NSAID_BEFORE = nsaid().until("2026-11c")
            .source("A/C", "NHS-IBU, MHRA-NSAID, Seed A");

    static final Row<CareCase, CareRow.Item> NSAID = nsaid().since("2026-11c")
            .not(ANEURYSM, "Aneurysm")
            .not(IMMUNOSUPPRESSION, "Weak immune system")
            .not("Something else, not judged to be without bearing",
                    c -> c.factUnless(OTHER_CONDITION, Detail.NO_BEARING), OTHER_CONDITION)
            .source("A/C", "NHS-IBU, MHRA-NSAID, Seed A");

    static final List<Row<CareCase, CareRow.Item>> ROWS = List.of(
            WATER_ROW, MOVEMENT_BEFORE, MOVEMENT, STRETCHING_BEFORE, STRETCHING, YOGA_BEFORE, YOGA, WALKING_BEFORE,
            WALKING, SHOWER_BEFORE, SHOWER, BATH_BEFORE, BATH, EPSOM_BEFORE, EPSOM, COLD_BEFORE, COLD, RESTING,
            NO_TRAINING, HABITS,
            MENTHOL_BEFORE, MENTHOL, CAPSAICIN_BEFORE, CAPSAICIN, ARNICA_BEFORE, ARNICA, CBD, TURMERIC, PARACETAMOL,
            NSAID_BEFORE, NSAID);

    /** The row of an item in force today. */
    static Row<CareCase, CareRow.Item> row(SelfCareItem item) {
        return Revised.in(RuleSetVersion.CURRENT, ROWS).stream().filter(row -> row.then().item() == item).findFirst()
                .orElseThrow();
    }
}
