package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import java.util.OptionalInt;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Cases of the triage rules TRI-050 to TRI-069, TRI-140 to TRI-143: for each, one that fires it and one that just
 * misses it.
 */
final class DoctorExamples {

    private DoctorExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-050", DOCTOR, "worse_just_after_48_hours", scene().course(Course.WORSE).justOver(48)),
                misses("TRI-050", "worse_48_hours", scene().course(Course.WORSE).hours(48)),

                fires("TRI-051", DOCTOR, "spreading", scene().spread(Spread.SPREADING)),
                misses("TRI-051", "outside_area", scene().spread(Spread.BEYOND)),

                fires("TRI-052", DOCTOR, "sharp_3", scene().feels(Quality.SHARP).now(3, 4)),
                misses("TRI-052", "sharp_2_fading_tri_118", scene().feels(Quality.SHARP)),
                misses("TRI-052", "sharp_gone", scene().feels(Quality.SHARP).now(0, 3)),

                fires("TRI-053", DOCTOR, "now_7", scene().now(7, 7)),
                misses("TRI-053", "now_6", scene().now(6, 7)),

                fires("TRI-054", DOCTOR, "not_fading_96_hours", scene().course(Course.SAME).hours(96)),
                fires("TRI-054", DOCTOR, "fading_but_4_96_hours", scene().now(4, 5).hours(96)),
                misses("TRI-054", "not_fading_95_hours", scene().course(Course.SAME).hours(95)),
                misses("TRI-054", "fading_3_96_hours", scene().now(3, 5).hours(96)),

                fires("TRI-055", DOCTOR, "sore_just_after_week", scene().now(1, 5).justOver(168)),
                misses("TRI-055", "sore_after_week_years_tri",
                        scene().now(3, 5).course(Course.SAME).justOver(168).complaint(5, 5, "lower_back")),
                misses("TRI-055", "sore_week", scene().now(1, 5).hours(168)),

                fires("TRI-056", DOCTOR, "cannot_daily_things", scene().limit(ActivityLimit.CANNOT_DO_DAILY_THINGS)),
                fires("TRI-056", DOCTOR, "stops_lot_after_49_hours", scene().limit(ActivityLimit.A_LOT).hours(49)),
                fires("TRI-056", DOCTOR, "stops_lot_now_6", scene().limit(ActivityLimit.A_LOT).now(6, 6)),
                misses("TRI-056", "stops_lot_first_day_now", scene().limit(ActivityLimit.A_LOT).now(5, 5)),

                fires("TRI-057", DOCTOR, "kept_awake_pain", scene().yes(CANNOT_SLEEP_FOR_PAIN)),
                misses("TRI-057", "not_known", scene().unsure(CANNOT_SLEEP_FOR_PAIN)),

                fires("TRI-058", DOCTOR, "large_bruise_2", scene().bruise(Bruising.LARGE)),
                fires("TRI-058", WATCH, "bruise_not_known", scene().bruise(Bruising.UNKNOWN)),
                fires("TRI-058", THERAPIST, "bruise_not_known_blood_thinners",
                        scene().bruise(Bruising.UNKNOWN).has(ANTICOAGULANT)),
                misses("TRI-058", "small_bruise_2", scene().bruise(Bruising.SMALL)),

                fires("TRI-059", DOCTOR, "blood_thinners_little_swelling",
                        scene().has(ANTICOAGULANT).swelling(Swelling.MILD)),
                misses("TRI-059", "little_swelling", scene().swelling(Swelling.MILD)),

                fires("TRI-060", DOCTOR, "rash_after_hot_stones",
                        scene().yes(SKIN_REACTION).worked(Modality.HOT_STONE, 2, "lower_back")),
                fires("TRI-060", DOCTOR, "rash_over_72_hours", scene().yes(SKIN_REACTION).justOver(72)),
                fires("TRI-060", DOCTOR, "rash_diabetes", scene().yes(SKIN_REACTION).has(DIABETES)),
                misses("TRI-060", "rash_first_day", scene().yes(SKIN_REACTION)),

                fires("TRI-061", DOCTOR, "burning_outside_area",
                        scene().feels(Quality.BURNING).spread(Spread.BEYOND)),
                fires("TRI-061", DOCTOR, "burning_skin_not_known",
                        scene().feels(Quality.BURNING).unsure(SKIN_REACTION)),
                fires("TRI-061", DOCTOR, "fibromyalgia_burning_outside_area_sharp",
                        scene().has(FIBROMYALGIA).feels(Quality.BURNING, Quality.SHARP).spread(Spread.BEYOND)),
                misses("TRI-061", "fibromyalgia_burning_outside_area_often",
                        scene().has(FIBROMYALGIA).feels(Quality.BURNING).spread(Spread.BEYOND)),
                misses("TRI-061", "burning_area_skin_well", scene().feels(Quality.BURNING)),

                fires("TRI-062", DOCTOR, "one_spot_spine_now_5", scene().spread(Spread.PINPOINT).now(5, 5)),
                fires("TRI-062", DOCTOR, "one_spot_spine_65", scene().spread(Spread.PINPOINT).age(65)),
                fires("TRI-062", DOCTOR, "one_spot_spine_age_not",
                        scene().spread(Spread.PINPOINT).ageUnknown()),
                misses("TRI-062", "one_spot_spine_now_4",
                        scene().spread(Spread.PINPOINT).now(4, 4).age(64)),

                fires("TRI-063", DOCTOR, "weak_bones_spine_sore_over",
                        scene().has(OSTEOPOROSIS).justOver(72)),
                fires("TRI-063", THERAPIST, "osteoporosis_not_asked_65_spine",
                        scene().notAsked(OSTEOPOROSIS).age(65).justOver(72)),
                misses("TRI-063", "weak_bones_spine_sore_72", scene().has(OSTEOPOROSIS).hours(72)),

                fires("TRI-064", DOCTOR, "operated_now_4",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back").now(4, 4)),
                fires("TRI-064", DOCTOR, "broken_bone_one_spot",
                        scene().has(RECENT_FRACTURE, Detail.REGIONS, "lower_back").spread(Spread.PINPOINT)),
                misses("TRI-064", "operated_now_3",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back").now(3, 4)),

                fires("TRI-065", DOCTOR, "complaint_very_much_worse",
                        scene().answer(a -> a.benefit(OptionalInt.of(-3)))),
                fires("TRI-065", DOCTOR, "complaint_rose_3_6",
                        scene()
                                .answer(a -> a.complaintNow(OptionalInt.of(6)))
                                .stored(f -> f.arrival(arrival -> arrival.withPain(OptionalInt.of(3))))),
                misses("TRI-065", "complaint_rose_3_5",
                        scene()
                                .answer(a -> a.complaintNow(OptionalInt.of(5)))
                                .stored(f -> f.arrival(arrival -> arrival.withPain(OptionalInt.of(3))))),

                fires("TRI-066", DOCTOR, "active_cancer_now_4",
                        scene().has(CANCER_ACTIVE, Detail.REGIONS, "chest").now(4, 4)),
                fires("TRI-066", DOCTOR, "active_cancer",
                        scene().has(CANCER_ACTIVE, Detail.REGIONS, "lower_back")),
                misses("TRI-066", "active_cancer_elsewhere_not_bone",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "no").has(CANCER_ACTIVE, Detail.REGIONS, "chest").now(3,
                                4)),
                fires("TRI-066", DOCTOR, "cancer_bone_not_ruled_out",
                        scene().has(CANCER_ACTIVE, Detail.REGIONS, "chest")),
                misses("TRI-066", "cancer_bone_ruled_out_mild",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "no").has(CANCER_ACTIVE, Detail.REGIONS, "chest")),

                fires("TRI-067", DOCTOR, "one_calf_two_were_worked",
                        scene().worked(Modality.SPORTS, 3, "calves").soreAt("calves:left").oneSide()),
                misses("TRI-067", "one_calf_worked",
                        scene().worked(Modality.SWEDISH, 3, "calves:left").oneSide()),
                fires("TRI-067", DOCTOR, "one_thigh_two_4_same",
                        scene().worked(Modality.SWEDISH, 3, "thighs_front").soreAt("thighs_front:left").oneSide()
                                .now(4, 4).course(Course.SAME)),
                misses("TRI-067", "one_thigh_two_4_getting",
                        scene().worked(Modality.SWEDISH, 3, "thighs_front").soreAt("thighs_front:left").oneSide()
                                .now(4, 4)),

                fires("TRI-067", DOCTOR, "one_knee_two_4_same",
                        scene().worked(Modality.SWEDISH, 3, "knees").soreAt("knees:left").oneSide()
                                .now(4, 4).course(Course.SAME)),
                misses("TRI-067", "one_knee_two_3_same",
                        scene().worked(Modality.SWEDISH, 3, "knees").soreAt("knees:left").oneSide()
                                .now(3, 4).course(Course.SAME)),
                misses("TRI-067", "one_calf_two_cramped_after",
                        scene().worked(Modality.SPORTS, 3, "calves").soreAt("calves:left").oneSide()
                                .feels(Quality.CRAMPING).cause(OtherCause.EXERCISE)),

                fires("TRI-068", DOCTOR, "diabetes_feeling_not_known_now", scene().has(DIABETES).now(5, 5)),
                fires("TRI-068", DOCTOR, "reduced_feeling_now_5",
                        scene().has(NEUROPATHY, Detail.REGIONS, "lower_back").now(5, 5)),
                misses("TRI-068", "diabetes_full_feeling_now_5",
                        scene().has(DIABETES, Detail.NEUROPATHY, "no").now(5, 5)),
                misses("TRI-068", "reduced_feeling_feet_now_5",
                        scene().has(NEUROPATHY, Detail.REGIONS, "ankles_feet").now(5, 5)),

                fires("TRI-069", DOCTOR, "herniated_disc_coughing_hurts",
                        scene().has(HERNIATED_DISC).worseOn(AggravatedBy.COUGHING)),
                misses("TRI-069", "coughing_hurts_no_disc", scene().worseOn(AggravatedBy.COUGHING)),

                fires("TRI-140", DOCTOR, "both_legs_swollen", scene().swollenAt(SwollenWhere.BOTH_LEGS)),
                misses("TRI-140", "one_leg_swollen", scene().swollenAt(SwollenWhere.ONE_LEG)),

                fires("TRI-143", DOCTOR, "itchy_pimples_back_well", scene().yes(REDNESS)),
                misses("TRI-143", "same_hot_tri_023_speaks", scene().yes(REDNESS, HOT_TENDER)),
                misses("TRI-143", "same_diabetes_not_asked", scene().yes(REDNESS).notAsked(DIABETES)),

                fires("TRI-141", DOCTOR, "racing_heart_else_well", scene().worries(OtherNew.HEART_RACING)),
                misses("TRI-141", "racing_heart_fever_tri_133",
                        scene().worries(OtherNew.HEART_RACING).yes(FEVER)),

                fires("TRI-142", DOCTOR, "40_years_old_dizzy_day", dizzy("calves")),
                misses("TRI-142", "same_neck_worked", dizzy("neck")),
                misses("TRI-142", "same_heart_not_asked", dizzy("calves").notAsked(HEART_CONDITION)),
                misses("TRI-142", "same_over_within_hour", dizzy("calves").over(DIZZINESS)));
    }

    private static Scene dizzy(String worked) {
        return scene().yes(DIZZINESS).worked(Modality.SWEDISH, 3, worked);
    }
}
