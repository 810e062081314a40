package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Examples for each self-care rule: a case that fires it and one that just misses it. A set fires if it is chosen. An
 * item's row fires if it withholds the item or adds a sentence or, if nothing can withhold it, if it is offered.
 */
final class SelfCareExamples {

    private SelfCareExamples() {}

    static List<BookExample> all() {
        return List.of(
                fires("CARE-001", "numbness_doctor_today", scene().yes(Symptom.NUMBNESS)),
                misses("CARE-001", "now_7_doctor_2_3", scene().now(7, 7)),
                fires("CARE-002", "now_7_doctor_2_3", scene().now(7, 7)),
                misses("CARE-002", "fading_after_72_hours_the_therapist", scene().now(3, 3).justOver(72)),
                fires("CARE-003", "fading_after_72_hours_the_therapist", scene().now(3, 3).justOver(72)),
                misses("CARE-003", "fading_72_hours", scene().hours(72)),
                fires("CARE-004", "ordinary_ache", scene()),
                misses("CARE-004", "ordinary_ache_one_warning_sign", scene().unsure(Symptom.NAUSEA)),
                fires("CARE-005", "not_sore", scene().now(0, 0)),
                misses("CARE-005", "little_sore", scene().now(1, 1)),
                fires("CARE-006", "one_warning_sign_not_known", scene().unsure(Symptom.NAUSEA)),
                fires("CARE-006", "something_new_not_told_what", scene().worries()),
                misses("CARE-006", "everything_answered_checked_again", scene().now(3, 7)),
                fires("CARE-010", "heart_condition_adds_words", scene().has(HEART_CONDITION)),
                fires("CARE-010", "kidney_disease_adds_words", scene().has(KIDNEY_OR_LIVER_DISEASE)),
                misses("CARE-010", "heart_not_asked_no_words", scene().notAsked(HEART_CONDITION)),
                fires("CARE-011", "sharp_pain", scene().feels(Quality.SHARP)),
                fires("CARE-011", "operated_clearance_not_known",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back")),
                fires("CARE-011", "broken_clearance_not_known",
                        scene().has(RECENT_FRACTURE, Detail.REGIONS, "lower_back")),
                misses("CARE-011", "operated_elsewhere_clearance_not_known",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "knees")),
                fires("CARE-012", "herniated_disc", scene().has(HERNIATED_DISC, Detail.PHASE, "chronic")),
                misses("CARE-012", "resolved_disc", scene().has(HERNIATED_DISC, Detail.PHASE, "resolved")),
                fires("CARE-013", "high_blood_pressure_not_asked", scene().notAsked(HIGH_BLOOD_PRESSURE)),
                misses("CARE-013", "high_blood_pressure_under_control",
                        scene().has(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED, "yes")),
                fires("CARE-014", "fracture_not_asked", scene().notAsked(RECENT_FRACTURE)),
                misses("CARE-014", "broken_wrist", scene().has(RECENT_FRACTURE, Detail.REGIONS, "wrists_hands")),
                fires("CARE-015", "reduced_feeling_adds_words",
                        scene().has(NEUROPATHY, Detail.REGIONS, "lower_back")),
                misses("CARE-015", "reduced_feeling_elsewhere", scene().has(NEUROPATHY, Detail.REGIONS, "ankles_feet")),
                fires("CARE-016", "epilepsy", scene().has(EPILEPSY)),
                fires("CARE-016", "blood_thinners_first_48_hours", scene().has(ANTICOAGULANT).hours(48)),
                misses("CARE-016", "blood_thinners_after_48_hours", scene().has(ANTICOAGULANT).justOver(48)),
                fires("CARE-017", "kidney_disease", scene().has(KIDNEY_OR_LIVER_DISEASE)),
                misses("CARE-017", "kidneys_are_fine", scene()),
                fires("CARE-018", "reduced_feeling_anywhere", scene().has(NEUROPATHY, Detail.REGIONS, "ankles_feet")),
                misses("CARE-018", "normal_feeling", scene()),
                fires("CARE-019", "ordinary_ache", scene()),
                misses("CARE-019", "not_sore", scene().now(0, 0)),
                fires("CARE-020", "48_hours", scene().hours(48)),
                misses("CARE-020", "minute_later", scene().justOver(48)),
                fires("CARE-021", "ordinary_ache", scene()),
                misses("CARE-021", "not_sore", scene().now(0, 0)),
                fires("CARE-022", "asthma", scene().has(ASTHMA_NSAID)),
                fires("CARE-022", "front_neck", scene().worked(Modality.SWEDISH, 2, "neck_front")),
                misses("CARE-022", "allergy_nuts", scene().has(ALLERGY, Detail.ITEMS, "nuts")),
                fires("CARE-023", "17_years_old", scene().age(17)),
                misses("CARE-023", "18_years_old", scene().age(18)),
                fires("CARE-024", "blood_thinners_not_asked", scene().notAsked(ANTICOAGULANT)),
                misses("CARE-024", "allergy_latex", scene().has(ALLERGY, Detail.ITEMS, "latex")),
                fires("CARE-025", "practice_gives_no_such_advice", scene()),
                misses("CARE-025", "practice_allows", scene().stored(facts -> facts.withCbdAdvice(true))),
                fires("CARE-026", "stomach_ulcer", scene().has(STOMACH_ULCER)),
                misses("CARE-026", "healthy_stomach", scene()),
                fires("CARE-027", "allergy_something_unnamed", sore4().has(ALLERGY)),
                fires("CARE-027", "blood_thinners_add_words", sore4().has(ANTICOAGULANT)),
                misses("CARE-027", "allergy_latex", sore4().has(ALLERGY, Detail.ITEMS, "latex")),
                fires("CARE-028", "blood_thinners", sore5().has(ANTICOAGULANT)),
                fires("CARE-011", "effort_makes_them_crash_words", scene().has(EXERTION_INTOLERANCE)),
                fires("CARE-012", "aneurysm_not_asked", scene().notAsked(ANEURYSM)),
                misses("CARE-012", "no_aneurysm", scene()),
                fires("CARE-013", "effort_makes_them_crash", scene().has(EXERTION_INTOLERANCE)),
                fires("CARE-014", "effort_makes_them_crash", scene().has(EXERTION_INTOLERANCE)),
                misses("CARE-014", "nobody_knows_whether_effort_makes",
                        scene().notAsked(EXERTION_INTOLERANCE)),
                fires("CARE-015", "nerve_disease_adds_words", scene().has(NERVE_DISEASE)),
                fires("CARE-016", "injection_not_asked", scene().notAsked(RECENT_INJECTION)),
                misses("CARE-016", "limb_stays_swollen_sore_elsewhere",
                        scene().has(LYMPHOEDEMA, Detail.REGIONS, "calves")),
                fires("CARE-018", "sore_in_a_limb_that_stays_swollen",
                        scene().worked(Modality.SWEDISH, 2, "forearms").has(LYMPHOEDEMA, Detail.REGIONS, "forearms")),
                fires("CARE-022", "injection", scene().has(RECENT_INJECTION, Detail.REGIONS, "lower_back")),
                fires("CARE-023", "injection", scene().has(RECENT_INJECTION, Detail.REGIONS, "lower_back")),
                fires("CARE-024", "injection", scene().has(RECENT_INJECTION, Detail.REGIONS, "lower_back")),
                misses("CARE-024", "injection_elsewhere", scene().has(RECENT_INJECTION, Detail.REGIONS, "knees")),
                fires("CARE-028", "weak_immune_system", sore5().has(IMMUNOSUPPRESSION)),
                fires("CARE-028", "something_else_nobody_has_judged", sore5().has(OTHER_CONDITION)),
                misses("CARE-028", "something_else_without_bearing",
                        sore5().has(OTHER_CONDITION, Detail.NO_BEARING, "yes")),
                fires("CARE-028", "65_years_old", sore5().age(65)),
                misses("CARE-028", "64_years_old", sore5().age(64)));
    }

    static Scene sore4() {
        return scene().now(4, 4);
    }

    static Scene sore5() {
        return scene().now(5, 5);
    }
}
