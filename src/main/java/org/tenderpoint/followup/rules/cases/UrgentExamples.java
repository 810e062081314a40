package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** Cases of the triage rules TRI-020 to TRI-031: for each, one that fires it and one that just misses it. */
final class UrgentExamples {

    private UrgentExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-020", URGENT, "numbness", scene().yes(NUMBNESS)),
                fires("TRI-020", URGENT, "tingling", scene().yes(TINGLING)),
                fires("TRI-020", DOCTOR, "tingling_not_known_herniated_disc",
                        scene().unsure(TINGLING).has(HERNIATED_DISC)),
                fires("TRI-020", URGENT, "55_years_old_one_hand",
                        scene().age(55).over(TINGLING).numbAt(NumbWhere.ONE_ARM)),
                misses("TRI-020", "35_years_old_both_hands",
                        scene().age(35).over(TINGLING).numbAt(NumbWhere.BOTH_ARMS)),
                misses("TRI-020", "tingling_not_known_no_disc", scene().unsure(TINGLING)),

                fires("TRI-021", URGENT, "weak_arms", scene().yes(WEAKNESS_ARMS)),
                fires("TRI-021", DOCTOR, "weak_legs_not_known_spondylolisthesis",
                        scene().unsure(WEAKNESS_LEGS).has(SPONDYLOLISTHESIS)),
                misses("TRI-021", "weak_legs_not_known_healthy", scene().unsure(WEAKNESS_LEGS)),

                fires("TRI-022", URGENT, "shivers", scene().yes(CHILLS)),
                fires("TRI-022", DOCTOR, "fever_not_known_recent_surgery", scene().unsure(FEVER).has(RECENT_SURGERY)),
                fires("TRI-022", DOCTOR, "fever_not_known_implant", scene().unsure(FEVER).has(IMPLANT)),
                misses("TRI-022", "shiver_one_evening_tri_156", scene().over(CHILLS)),
                misses("TRI-022", "fever_not_known", scene().unsure(FEVER)),

                fires("TRI-023", URGENT, "redness_4", scene().yes(REDNESS).now(4, 4)),
                fires("TRI-023", THERAPIST, "redness_not_known_little_swelling",
                        scene().unsure(REDNESS).swelling(Swelling.MILD)),
                misses("TRI-023", "redness_not_known", scene().unsure(REDNESS)),

                misses("TRI-023", "cool_redness_back_well_tri", scene().yes(REDNESS)),

                fires("TRI-024", URGENT, "threw_up", scene().yes(VOMITING)),
                fires("TRI-024", URGENT, "dizzy_ten_minutes_neck_sore",
                        scene().over(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-024", "dizzy_ten_minutes_else_well", scene().over(DIZZINESS)),
                misses("TRI-024", "dizziness_not_known", scene().unsure(DIZZINESS)),

                fires("TRI-025", URGENT, "hot_very_tender_spot", scene().yes(HOT_TENDER)),
                fires("TRI-025", THERAPIST, "not_known_little_swelling",
                        scene().unsure(HOT_TENDER).swelling(Swelling.MILD)),
                misses("TRI-025", "not_known", scene().unsure(HOT_TENDER)),

                fires("TRI-026", URGENT, "strong_swelling", scene().swelling(Swelling.PRONOUNCED)),
                fires("TRI-026", WATCH, "swelling_not_known", scene().swelling(Swelling.UNKNOWN)),
                fires("TRI-026", THERAPIST, "swelling_not_known_blood_thinners",
                        scene().swelling(Swelling.UNKNOWN).notAsked(ANTICOAGULANT)),
                misses("TRI-026", "little_swelling", scene().swelling(Swelling.MILD)),

                fires("TRI-026", URGENT, "small_beating_swelling_hollow_knee",
                        scene().swelling(Swelling.MILD).feels(Quality.THROBBING)
                                .worked(Modality.SWEDISH, 3, "knees")),
                fires("TRI-026", DOCTOR, "beating_4_swelling_not_known",
                        scene().swelling(Swelling.UNKNOWN).feels(Quality.THROBBING).now(4, 4)),
                misses("TRI-026", "beating_hollow_knee_no_swelling",
                        scene().feels(Quality.THROBBING).worked(Modality.SWEDISH, 3, "knees")),

                fires("TRI-027", URGENT, "one_calf_swollen", scene().yes(CALF_SWELLING_ONE_SIDE)),
                fires("TRI-027", DOCTOR, "not_known_one_calf_sore",
                        scene().unsure(CALF_SWELLING_ONE_SIDE).worked(Modality.SWEDISH, 3, "calves:left")),
                fires("TRI-027", URGENT, "not_known_one_calf_sore_clot",
                        scene()
                                .unsure(CALF_SWELLING_ONE_SIDE)
                                .has(CLOT_HISTORY)
                                .worked(Modality.SWEDISH, 3, "calves:left")),
                misses("TRI-027", "not_known_back_sore", scene().unsure(CALF_SWELLING_ONE_SIDE)),
                fires("TRI-027", URGENT, "little_swelling_one_leg", scene().swollenAt(SwollenWhere.ONE_LEG)),
                misses("TRI-027", "little_swelling_both_legs", scene().swollenAt(SwollenWhere.BOTH_LEGS)),

                fires("TRI-027", THERAPIST, "not_known_clot_past_back",
                        scene().unsure(CALF_SWELLING_ONE_SIDE).has(CLOT_HISTORY)),

                fires("TRI-028", URGENT, "one_calf_sore_clot_past",
                        scene().has(CLOT_HISTORY).worked(Modality.SWEDISH, 3, "calves:left")),
                fires("TRI-028", URGENT, "one_calf_sore_cramps",
                        scene().feels(Quality.CRAMPING).worked(Modality.SWEDISH, 3, "calves:left")),
                fires("TRI-028", URGENT, "one_calf_sore_little_swollen",
                        scene().swelling(Swelling.MILD).worked(Modality.SWEDISH, 3, "calves:left")),
                fires("TRI-028", DOCTOR, "one_calf_sore_clots_past",
                        scene().notAsked(CLOT_HISTORY).worked(Modality.SWEDISH, 3, "calves:left")),
                misses("TRI-028", "one_calf_sore_nothing_else", scene().worked(Modality.SWEDISH, 3, "calves:left")),
                misses("TRI-028", "both_calves_sore_clot_past",
                        scene().has(CLOT_HISTORY).worked(Modality.SWEDISH, 3, "calves")),
                fires("TRI-028", URGENT, "front_one_thigh_sore_lot",
                        scene().swelling(Swelling.PRONOUNCED).worked(Modality.SWEDISH, 3, "thighs_front:left")),
                misses("TRI-028", "one_knee_sore_little_swelling",
                        scene().swelling(Swelling.MILD).worked(Modality.SWEDISH, 3, "knees:left")),
                fires("TRI-028", URGENT, "one_calf_sore_operated_twelve",
                        scene().has(RECENT_SURGERY, Detail.DATE, "2025-12-09")
                                .worked(Modality.SWEDISH, 3, "calves:left")),
                misses("TRI-028", "one_calf_sore_operated_twelve_weeks",
                        scene().has(RECENT_SURGERY, Detail.DATE, "2025-12-08")
                                .worked(Modality.SWEDISH, 3, "calves:left")),

                misses("TRI-028", "one_calf_2_cramped_after_ride",
                        scene().feels(Quality.CRAMPING).cause(OtherCause.EXERCISE)
                                .worked(Modality.SWEDISH, 3, "calves:left")),

                fires("TRI-029", URGENT, "very_dark_urine", scene().yes(DARK_URINE)),
                fires("TRI-029", DOCTOR, "not_known_strong_pressure_worst",
                        scene().unsure(DARK_URINE).worked(Modality.SPORTS, 4, "lower_back").now(2, 7)),
                misses("TRI-029", "not_known_strong_pressure_worst_6",
                        scene().unsure(DARK_URINE).worked(Modality.SPORTS, 4, "lower_back").now(2, 6)),

                fires("TRI-029", URGENT, "not_known_strong_pressure_worst_7",
                        scene().age(70).unsure(DARK_URINE).worked(Modality.SPORTS, 4, "lower_back").now(2, 7)),
                misses("TRI-029", "not_known_worst_7_after",
                        scene().unsure(DARK_URINE).cause(OtherCause.EXERCISE)
                                .worked(Modality.SPORTS, 4, "lower_back").now(2, 7)),

                fires("TRI-030", URGENT, "very_bad_headache_alone", scene().yes(SEVERE_HEADACHE)),
                misses("TRI-030", "fever_tri_004_speaks", scene().yes(SEVERE_HEADACHE, FEVER)),

                fires("TRI-031", URGENT, "fainted", scene().yes(FAINTED)),
                misses("TRI-031", "heart_condition_tri_010_speaks", scene().yes(FAINTED).has(HEART_CONDITION)));
    }
}
