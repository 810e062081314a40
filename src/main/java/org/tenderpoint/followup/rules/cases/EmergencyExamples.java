package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** Cases of the triage rules TRI-001 to TRI-019: for each, one that fires it and one that just misses it. */
final class EmergencyExamples {

    private EmergencyExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-001", EMERGENCY, "chest_pain", scene().yes(CHEST_PAIN)),
                fires("TRI-001", EMERGENCY, "hard_breathe", scene().yes(BREATHLESS)),
                fires("TRI-001", URGENT, "breathing_not_known_swollen_calf",
                        scene().unsure(BREATHLESS).yes(CALF_SWELLING_ONE_SIDE)),
                fires("TRI-001", URGENT, "chest_pain_not_known_chest",
                        scene().unsure(CHEST_PAIN).worked(Modality.SWEDISH, 3, "chest")),
                misses("TRI-001", "chest_pain_not_known_nothing", scene().unsure(CHEST_PAIN)),
                fires("TRI-001", EMERGENCY, "coughing_blood", scene().yes(COUGHING_BLOOD)),
                fires("TRI-001", EMERGENCY, "chest_pain_not_known_sore",
                        scene().unsure(CHEST_PAIN).yes(NAUSEA).worked(Modality.SWEDISH, 3, "upper_back")),
                misses("TRI-001", "chest_pain_not_known_sore_lower",
                        scene().unsure(CHEST_PAIN).yes(NAUSEA)),
                fires("TRI-001", URGENT, "coughing_blood_not_known_front",
                        scene().unsure(COUGHING_BLOOD).worked(Modality.SWEDISH, 3, "thighs_front:left")),
                misses("TRI-001", "coughing_blood_not_known_operated",
                        scene().unsure(COUGHING_BLOOD).has(RECENT_SURGERY, Detail.DATE, "2025-12-01")),

                fires("TRI-001", EMERGENCY, "45_years_old_upper_arms",
                        scene().age(45).yes(NAUSEA).eases(Answer.NO)
                                .worked(Modality.SWEDISH, 3, "upper_arms", "face_jaw")),
                misses("TRI-001", "same_44", scene().age(44).yes(NAUSEA).eases(Answer.NO)
                        .worked(Modality.SWEDISH, 3, "upper_arms", "face_jaw")),

                fires("TRI-002", EMERGENCY, "numb_between_legs", scene().yes(SADDLE_NUMBNESS)),
                fires("TRI-002", EMERGENCY, "trouble_passing_water", scene().yes(BLADDER_BOWEL_CHANGE)),
                fires("TRI-002", URGENT, "not_known_low_back_sore",
                        scene().unsure(SADDLE_NUMBNESS).feels(Quality.SHOOTING)),
                fires("TRI-002", URGENT, "not_known_low_back_sore_spreading",
                        scene().unsure(BLADDER_BOWEL_CHANGE).spread(Spread.SPREADING)),
                misses("TRI-002", "not_known_but_sore_place",
                        scene()
                                .unsure(SADDLE_NUMBNESS)
                                .feels(Quality.SHOOTING)
                                .worked(Modality.SWEDISH, 3, "shoulders")),

                fires("TRI-003", EMERGENCY, "trouble_seeing", scene().yes(VISION_OR_SPEECH_CHANGE)),
                fires("TRI-003", EMERGENCY, "sight_not_known_dizzy_after",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-003", "sight_not_known_dizzy_neck",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(DIZZINESS)),
                fires("TRI-003", EMERGENCY, "sight_not_known_new_pain",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(NEW_ONE_SIDED_HEAD_NECK_PAIN)
                                .worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-003", "same_neck_not_worked",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(NEW_ONE_SIDED_HEAD_NECK_PAIN)),

                fires("TRI-003", URGENT, "66_years_old_neck_worked",
                        scene().age(66).unsure(VISION_OR_SPEECH_CHANGE).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-003", "same_40",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-004", EMERGENCY, "neck_worked_threw_up_bad",
                        scene().unsure(SEVERE_HEADACHE).yes(VOMITING).worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-004", EMERGENCY, "shivers_rash_bad_headache_not",
                        scene().unsure(SEVERE_HEADACHE).yes(CHILLS, SKIN_REACTION)),
                fires("TRI-004", URGENT, "neck_worked_sick_bad_headache",
                        scene().unsure(SEVERE_HEADACHE).yes(NAUSEA).worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-004", EMERGENCY, "very_bad_headache_after_work",
                        scene().yes(SEVERE_HEADACHE).worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-004", EMERGENCY, "very_bad_headache_fever", scene().yes(SEVERE_HEADACHE, FEVER)),
                fires("TRI-004", EMERGENCY, "very_bad_headache_blood_thinners",
                        scene().yes(SEVERE_HEADACHE).has(ANTICOAGULANT)),
                fires("TRI-004", EMERGENCY, "very_bad_headache_blood_pressure",
                        scene().yes(SEVERE_HEADACHE).has(HIGH_BLOOD_PRESSURE)),
                fires("TRI-004", EMERGENCY, "very_bad_headache_50", scene().yes(SEVERE_HEADACHE).age(50)),
                fires("TRI-004", EMERGENCY, "very_bad_headache_age_not",
                        scene().yes(SEVERE_HEADACHE).ageUnknown()),
                fires("TRI-004", URGENT, "headache_not_known_dizzy_after",
                        scene().unsure(SEVERE_HEADACHE).yes(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-004", "very_bad_headache_alone_49", scene().yes(SEVERE_HEADACHE).age(49)),
                misses("TRI-004", "blood_pressure_controlled",
                        scene().yes(SEVERE_HEADACHE).has(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED, "yes")),
                fires("TRI-004", EMERGENCY, "very_bad_headache_trouble_keeping",
                        scene().yes(SEVERE_HEADACHE, SWALLOWING_OR_BALANCE_TROUBLE)),
                misses("TRI-004", "very_bad_headache_balance_not",
                        scene().yes(SEVERE_HEADACHE).unsure(SWALLOWING_OR_BALANCE_TROUBLE)),

                fires("TRI-005", EMERGENCY, "dizzy_sick_after_work_neck",
                        scene().yes(DIZZINESS, NAUSEA).worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-005", URGENT, "dizziness_not_known_throwing_up",
                        scene().unsure(DIZZINESS).yes(VOMITING).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-005", "dizzy_alone_after_work_neck",
                        scene().yes(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-005", "dizzy_sick_neck_not_worked", scene().yes(DIZZINESS, NAUSEA)),
                fires("TRI-005", EMERGENCY, "trouble_swallowing_after_work_neck",
                        scene().yes(SWALLOWING_OR_BALANCE_TROUBLE).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-005", "trouble_swallowing_after_work_legs",
                        scene().yes(SWALLOWING_OR_BALANCE_TROUBLE).worked(Modality.SWEDISH, 3, "calves")),

                fires("TRI-006", EMERGENCY, "weak_arms_weak_legs", scene().yes(WEAKNESS_ARMS, WEAKNESS_LEGS)),
                fires("TRI-006", EMERGENCY, "weak_arms_after_earlier_stroke",
                        scene().yes(WEAKNESS_ARMS).has(STROKE_HISTORY)),
                misses("TRI-006", "weak_arms_alone", scene().yes(WEAKNESS_ARMS)),

                fires("TRI-006", URGENT, "weak_arms_not_known_dizzy", scene().unsure(WEAKNESS_ARMS).yes(DIZZINESS)),
                misses("TRI-006", "weak_arms_not_known", scene().unsure(WEAKNESS_ARMS)),

                fires("TRI-007", EMERGENCY, "weak_legs_getting_worse",
                        scene().yes(WEAKNESS_LEGS).course(Course.WORSE)),
                fires("TRI-007", EMERGENCY, "weak_legs_numb_between_legs",
                        scene().yes(WEAKNESS_LEGS).unsure(SADDLE_NUMBNESS)),
                fires("TRI-007", EMERGENCY, "weak_legs_after_surgery_may",
                        scene().yes(WEAKNESS_LEGS).has(RECENT_SURGERY)),
                fires("TRI-007", URGENT, "weak_legs_not_known_numbness", scene().unsure(WEAKNESS_LEGS).yes(NUMBNESS)),
                misses("TRI-007", "weak_legs_alone_not_getting", scene().yes(WEAKNESS_LEGS).weaker(Answer.NO)),
                misses("TRI-007", "weak_legs_not_getting_weaker",
                        scene().yes(WEAKNESS_LEGS).weaker(Answer.NO).has(RECENT_SURGERY, Detail.SPINAL, "no")),
                fires("TRI-007", EMERGENCY, "weak_leg_gets_weaker",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.ONE_LEG).weaker(Answer.YES)),
                fires("TRI-007", URGENT, "weak_leg_not_known_whether",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.ONE_LEG)),
                misses("TRI-007", "weak_leg_gets_no_weaker",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.ONE_LEG).weaker(Answer.NO)),

                fires("TRI-008", EMERGENCY, "active_cancer_sore_spine_tingling",
                        scene().has(CANCER_ACTIVE).yes(TINGLING)),
                fires("TRI-008", URGENT, "active_cancer_not_asked_sore",
                        scene().notAsked(CANCER_ACTIVE).yes(TINGLING)),
                misses("TRI-008", "active_cancer_tingling_sore_arm",
                        scene().has(CANCER_ACTIVE).yes(TINGLING).worked(Modality.SWEDISH, 3, "forearms")),

                fires("TRI-009", EMERGENCY, "blood_thinners_sore_spine_numbness",
                        scene().has(ANTICOAGULANT).yes(NUMBNESS)),
                fires("TRI-009", URGENT, "blood_thinners_not_asked_sore",
                        scene().notAsked(ANTICOAGULANT).yes(NUMBNESS)),
                misses("TRI-009", "blood_thinners_numbness_sore_arm",
                        scene().has(ANTICOAGULANT).yes(NUMBNESS).worked(Modality.SWEDISH, 3, "forearms")),

                fires("TRI-010", EMERGENCY, "fainted_threw_up", scene().yes(FAINTED, VOMITING)),
                fires("TRI-010", EMERGENCY, "fainted_heart_condition",
                        scene().yes(FAINTED).has(HEART_CONDITION)),
                fires("TRI-010", EMERGENCY, "fainted_after_clot_past", scene().yes(FAINTED).has(CLOT_HISTORY)),
                fires("TRI-010", URGENT, "fainted_dark_urine_not_known", scene().yes(FAINTED).unsure(DARK_URINE)),
                fires("TRI-010", URGENT, "fainted_journey_bed_rest_not",
                        scene().yes(FAINTED).notAsked(LONG_TRAVEL_OR_IMMOBILISED)),
                misses("TRI-010", "fainted_everything_else_denied", scene().yes(FAINTED)),
                fires("TRI-010", EMERGENCY, "fainted_known_aneurysm", scene().yes(FAINTED).has(ANEURYSM)),
                fires("TRI-010", URGENT, "fainted_aneurysm_not_asked", scene().yes(FAINTED).notAsked(ANEURYSM)),

                fires("TRI-010", URGENT, "fainting_not_known_clot_past",
                        scene().unsure(FAINTED).has(CLOT_HISTORY)),
                misses("TRI-010", "fainting_not_known", scene().unsure(FAINTED)),

                fires("TRI-011", EMERGENCY, "rash_dizzy", scene().yes(SKIN_REACTION, DIZZINESS)),
                fires("TRI-011", EMERGENCY, "rash_swollen_face",
                        scene().yes(SKIN_REACTION).swelling(Swelling.MILD).worked(Modality.SWEDISH, 3, "face_jaw")),
                fires("TRI-011", URGENT, "rash_breathing_not_known", scene().yes(SKIN_REACTION).unsure(BREATHLESS)),
                misses("TRI-011", "rash_swollen_leg", scene().yes(SKIN_REACTION).swollenAt(SwollenWhere.ONE_LEG)),
                fires("TRI-011", EMERGENCY, "thick_lips", scene().swollenAt(SwollenWhere.LIPS_OR_TONGUE)),
                fires("TRI-011", EMERGENCY, "rash_swollen_face",
                        scene().yes(SKIN_REACTION).swollenAt(SwollenWhere.FACE)),
                fires("TRI-011", URGENT, "rash_swelling_nobody_placed",
                        scene().yes(SKIN_REACTION).swelling(Swelling.MILD)),
                misses("TRI-011", "rash_swelling_sore_place",
                        scene().yes(SKIN_REACTION).swollenAt(SwollenWhere.SORE_PLACE)),

                fires("TRI-012", EMERGENCY, "active_cancer_shivers", scene().has(CANCER_ACTIVE).yes(CHILLS)),
                fires("TRI-012", URGENT, "active_cancer_not_asked_fever",
                        scene().notAsked(CANCER_ACTIVE).yes(FEVER)),
                misses("TRI-012", "fever_without_cancer", scene().yes(FEVER)),

                fires("TRI-013", EMERGENCY, "fever_weak_back_sore_spine", scene().yes(FEVER, WEAKNESS_BACK)),
                misses("TRI-013", "fever_weak_arms_sore_arm",
                        scene().yes(FEVER, WEAKNESS_ARMS).worked(Modality.SWEDISH, 3, "forearms")),
                fires("TRI-013", EMERGENCY, "fever_sore_spine_5_diabetes",
                        scene().yes(FEVER).now(5, 5).has(DIABETES)),
                fires("TRI-013", EMERGENCY, "shivers_spine_getting_worse_injection",
                        scene().yes(CHILLS).course(Course.WORSE).has(RECENT_INJECTION)),
                misses("TRI-013", "fever_sore_spine_4_diabetes", scene().yes(FEVER).now(4, 4).has(DIABETES)),
                misses("TRI-013", "fever_sore_spine_5_vaccine",
                        scene().yes(FEVER).now(5, 5).has(RECENT_INJECTION, Detail.INJECTION_KIND, "vaccine")),

                fires("TRI-013", URGENT, "steroid_tablets_back_5_worse",
                        scene().has(LONG_TERM_STEROIDS).unsure(FEVER).now(5, 5).course(Course.WORSE)),
                misses("TRI-013", "same_without_steroid_tablets",
                        scene().unsure(FEVER).now(5, 5).course(Course.WORSE)),

                fires("TRI-014", EMERGENCY, "very_dark_urine_vomiting", scene().yes(DARK_URINE, VOMITING)),
                fires("TRI-014", EMERGENCY, "very_dark_urine_kidney_disease",
                        scene().yes(DARK_URINE).has(KIDNEY_OR_LIVER_DISEASE)),
                fires("TRI-014", URGENT, "very_dark_urine_kidney_disease_not",
                        scene().yes(DARK_URINE).notAsked(KIDNEY_OR_LIVER_DISEASE)),
                misses("TRI-014", "very_dark_urine_alone", scene().yes(DARK_URINE)),

                fires("TRI-015", EMERGENCY, "strong_swelling_pain_8_numb",
                        scene()
                                .swelling(Swelling.PRONOUNCED)
                                .now(8, 8)
                                .yes(NUMBNESS)
                                .worked(Modality.SWEDISH, 3, "thighs_front")),
                misses("TRI-015", "same_pain_6",
                        scene()
                                .swelling(Swelling.PRONOUNCED)
                                .now(6, 8)
                                .yes(NUMBNESS)
                                .worked(Modality.SWEDISH, 3, "thighs_front")),
                misses("TRI-015", "same_spine",
                        scene().swelling(Swelling.PRONOUNCED).now(8, 8).yes(NUMBNESS)),
                fires("TRI-015", EMERGENCY, "little_swelling_grows_pain_7",
                        scene().swelling(Swelling.MILD).course(Course.WORSE).now(7, 7).yes(TINGLING)
                                .worked(Modality.SWEDISH, 3, "shins")),
                misses("TRI-015", "same_not_growing",
                        scene().swelling(Swelling.MILD).now(7, 7).yes(TINGLING).worked(Modality.SWEDISH, 3, "shins")),

                fires("TRI-015", URGENT, "calves_7_swollen_tingling_not",
                        scene().swelling(Swelling.MILD).now(7, 7).unsure(TINGLING)
                                .worked(Modality.SWEDISH, 3, "calves")),
                fires("TRI-015", URGENT, "calves_7_tingling_swelling_not",
                        scene().swelling(Swelling.UNKNOWN).now(7, 7).yes(TINGLING)
                                .worked(Modality.SWEDISH, 3, "calves")),
                misses("TRI-015", "calves_6_swollen_tingling_not",
                        scene().swelling(Swelling.MILD).now(6, 6).unsure(TINGLING)
                                .worked(Modality.SWEDISH, 3, "calves")),

                fires("TRI-016", EMERGENCY, "fall_sore_spine_numbness",
                        scene().cause(OtherCause.NEW_INJURY).yes(NUMBNESS)),
                misses("TRI-016", "fall_sore_spine_feeling_strength",
                        scene().cause(OtherCause.NEW_INJURY)),

                fires("TRI-016", URGENT, "fall_sore_back_tingling_not",
                        scene().cause(OtherCause.NEW_INJURY).unsure(TINGLING)),
                misses("TRI-016", "fall_no_longer_sore_tingling",
                        scene().cause(OtherCause.NEW_INJURY).unsure(TINGLING).now(0, 3)),

                fires("TRI-017", EMERGENCY, "rheumatoid_arthritis_sore_neck_tingling",
                        scene()
                                .has(ARTHRITIS, Detail.TYPE, "rheumatoid")
                                .yes(TINGLING)
                                .worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-017", URGENT, "arthritis_type_not_known_sore",
                        scene().has(ARTHRITIS).yes(TINGLING).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-017", "osteoarthritis_sore_neck_tingling",
                        scene()
                                .has(ARTHRITIS, Detail.TYPE, "osteoarthritis")
                                .yes(TINGLING)
                                .worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-017", URGENT, "rheumatoid_arthritis_sore_neck_numbness",
                        scene().has(ARTHRITIS, Detail.TYPE, "rheumatoid").unsure(NUMBNESS)
                                .worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-018", EMERGENCY, "one_weak_arm_nothing_else",
                        scene().yes(WEAKNESS_ARMS).weakAt(WeakWhere.ONE_ARM)),
                fires("TRI-018", EMERGENCY, "drooping_face", scene().yes(FACE_DROOP)),
                fires("TRI-018", EMERGENCY, "numb_face", scene().yes(NUMBNESS).numbAt(NumbWhere.FACE)),
                fires("TRI-018", EMERGENCY, "one_arm_numb_weak_leg",
                        scene().yes(NUMBNESS, WEAKNESS_LEGS).numbAt(NumbWhere.ONE_ARM)),
                fires("TRI-018", URGENT, "face_not_known_dizzy", scene().unsure(FACE_DROOP).yes(DIZZINESS)),
                fires("TRI-018", URGENT, "tingling_not_known_where", scene().yes(TINGLING)),
                misses("TRI-018", "both_arms_weak", scene().yes(WEAKNESS_ARMS).weakAt(WeakWhere.BOTH_ARMS)),
                misses("TRI-018", "one_arm_tingles", scene().yes(TINGLING).numbAt(NumbWhere.ONE_ARM)),

                fires("TRI-019", EMERGENCY, "both_legs_weak",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.BOTH_LEGS)),
                fires("TRI-019", EMERGENCY, "both_legs_numb_lower_back",
                        scene().yes(NUMBNESS).numbAt(NumbWhere.BOTH_LEGS)),
                fires("TRI-019", EMERGENCY, "shoots_into_both_legs_bladder",
                        scene().shootsInto(ShootingInto.BOTH_LEGS).unsure(BLADDER_BOWEL_CHANGE)),
                fires("TRI-019", URGENT, "weak_legs_not_known_which", scene().yes(WEAKNESS_LEGS)),
                misses("TRI-019", "shoots_into_both_legs_all",
                        scene().shootsInto(ShootingInto.BOTH_LEGS)),
                misses("TRI-019", "both_legs_numb_shoulders_sore",
                        scene().yes(NUMBNESS).numbAt(NumbWhere.BOTH_LEGS).worked(Modality.SWEDISH, 3, "shoulders")),

                fires("TRI-019", EMERGENCY, "both_arms_weak_after_work",
                        scene().yes(WEAKNESS_ARMS).weakAt(WeakWhere.BOTH_ARMS)
                                .worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-019", EMERGENCY, "both_arms_numb_after_neck_legs_not_sure",
                        scene().yes(TINGLING).numbAt(NumbWhere.BOTH_ARMS).unsure(WEAKNESS_LEGS)
                                .worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-019", "both_arms_numb_after_neck_legs_strong",
                        scene().yes(TINGLING).numbAt(NumbWhere.BOTH_ARMS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-019", "both_arms_weak_after_work_legs",
                        scene().yes(WEAKNESS_ARMS).weakAt(WeakWhere.BOTH_ARMS)
                                .worked(Modality.SWEDISH, 3, "calves")));
    }
}
