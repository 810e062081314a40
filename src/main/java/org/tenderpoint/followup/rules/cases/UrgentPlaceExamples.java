package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.OtherNew.*;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Cases of the triage rules TRI-032 to TRI-049 and TRI-130 to TRI-133: for each, one that fires it and one that just
 * misses it.
 */
final class UrgentPlaceExamples {

    private UrgentPlaceExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-032", URGENT, "blood_thinners_large_bruise",
                        scene().has(ANTICOAGULANT).bruise(Bruising.LARGE)),
                fires("TRI-032", URGENT, "bleeding_disorder_small_bruise_getting",
                        scene().has(BLEEDING_DISORDER).bruise(Bruising.SMALL).course(Course.WORSE)),
                fires("TRI-032", URGENT, "blood_thinners_not_asked_large",
                        scene().notAsked(ANTICOAGULANT).bruise(Bruising.LARGE)),
                misses("TRI-032", "blood_thinners_small_bruise",
                        scene().has(ANTICOAGULANT).bruise(Bruising.SMALL)),

                fires("TRI-033", URGENT, "blood_thinners_low_back_6", scene().has(ANTICOAGULANT).now(6, 6)),
                fires("TRI-033", URGENT, "blood_thinners_belly_4",
                        scene().has(ANTICOAGULANT).now(4, 4).worked(Modality.SWEDISH, 3, "abdomen")),
                fires("TRI-033", DOCTOR, "blood_thinners_not_asked_low",
                        scene().notAsked(ANTICOAGULANT).now(6, 6)),
                misses("TRI-033", "blood_thinners_low_back_5", scene().has(ANTICOAGULANT).now(5, 6)),

                fires("TRI-034", URGENT, "osteoporosis_one_spot_spine",
                        scene().has(OSTEOPOROSIS).spread(Spread.PINPOINT)),
                fires("TRI-034", URGENT, "long_term_steroids_sharp_pain",
                        scene().has(LONG_TERM_STEROIDS).feels(Quality.SHARP).worked(Modality.SWEDISH, 3, "chest")),
                fires("TRI-034", URGENT, "osteoporosis_hurt_during_massage_now",
                        scene().has(OSTEOPOROSIS).onset(Onset.DURING).now(4, 4)),
                fires("TRI-034", DOCTOR, "osteoporosis_not_asked_65_one",
                        scene().notAsked(OSTEOPOROSIS).age(65).spread(Spread.PINPOINT)),
                fires("TRI-034", URGENT, "osteoporosis_not_asked_65_one_spot",
                        scene().notAsked(OSTEOPOROSIS).age(65).spread(Spread.PINPOINT).course(Course.WORSE)),
                misses("TRI-034", "osteoporosis_not_asked_64_one",
                        scene().notAsked(OSTEOPOROSIS).age(64).spread(Spread.PINPOINT)),
                misses("TRI-034", "osteoporosis_hurt_during_massage_now_3",
                        scene().has(OSTEOPOROSIS).onset(Onset.DURING).now(3, 4)),

                fires("TRI-035", URGENT, "cancer_before_spine_getting_worse",
                        scene().has(CANCER_HISTORY).course(Course.WORSE)),
                fires("TRI-035", URGENT, "cancer_before_spine_same_after",
                        scene().has(CANCER_HISTORY).course(Course.SAME).hours(73)),
                fires("TRI-035", THERAPIST, "cancer_before_sleep_not_known",
                        scene().has(CANCER_HISTORY).unsure(CANNOT_SLEEP_FOR_PAIN)),
                misses("TRI-035", "cancer_before_spine_fading_after", scene().has(CANCER_HISTORY).hours(73)),

                fires("TRI-036", URGENT, "operated_sharp_pain_one_spot",
                        scene()
                                .has(RECENT_SURGERY, Detail.REGIONS, "lower_back")
                                .feels(Quality.SHARP)
                                .spread(Spread.PINPOINT)),
                fires("TRI-036", URGENT, "implant_place_not_recorded_now", scene().has(IMPLANT).now(7, 7)),
                misses("TRI-036", "operated_elsewhere", scene().has(RECENT_SURGERY, Detail.REGIONS, "knees").now(7, 7)),
                misses("TRI-036", "operated_now_6",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back").now(6, 6)),

                fires("TRI-037", URGENT, "pregnant_belly_sore",
                        scene().has(PREGNANCY).worked(Modality.SWEDISH, 3, "abdomen")),
                fires("TRI-037", URGENT, "pregnant_cramps_low_back",
                        scene().has(PREGNANCY).feels(Quality.CRAMPING)),
                misses("TRI-037", "pregnant_dull_low_back", scene().has(PREGNANCY)),
                fires("TRI-037", URGENT, "pregnant_hands_swollen",
                        scene().has(PREGNANCY).swollenAt(SwollenWhere.HANDS)),
                fires("TRI-037", URGENT, "baby_moves_less_whatever_stored", scene().yes(BABY_MOVING_LESS)),
                misses("TRI-037", "hands_swollen_not_pregnant", scene().swollenAt(SwollenWhere.HANDS)),

                fires("TRI-038", URGENT, "now_9", scene().now(9, 9)),
                fires("TRI-038", URGENT, "now_7_cannot_daily_things",
                        scene().now(7, 7).limit(ActivityLimit.CANNOT_DO_DAILY_THINGS)),
                misses("TRI-038", "now_8", scene().now(8, 8)),

                fires("TRI-039", URGENT, "herniated_disc_shooting_pain_beyond",
                        scene().has(HERNIATED_DISC).feels(Quality.SHOOTING).spread(Spread.BEYOND)),
                misses("TRI-039", "disc_told_resolved",
                        scene()
                                .has(HERNIATED_DISC, Detail.PHASE, "resolved")
                                .feels(Quality.SHOOTING)
                                .spread(Spread.BEYOND)),
                misses("TRI-039", "shooting_pain_worked_area_fading",
                        scene().has(HERNIATED_DISC).feels(Quality.SHOOTING)),

                fires("TRI-040", URGENT, "cancer_has_reached_bone_lower",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "yes").has(CANCER_ACTIVE, Detail.REGIONS, "chest")
                                .now(1, 1)),
                misses("TRI-040", "cancer_not_bone_sore_elsewhere",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "no").has(CANCER_ACTIVE, Detail.REGIONS, "chest")),

                fires("TRI-041", URGENT, "shoots_into_both_legs", scene().shootsInto(ShootingInto.BOTH_LEGS)),
                fires("TRI-041", URGENT, "shoots_not_known_where_both",
                        scene().feels(Quality.SHOOTING).worked(Modality.SWEDISH, 3, "calves")),
                misses("TRI-041", "shoots_into_one_leg", scene().shootsInto(ShootingInto.ONE_LEG)),

                fires("TRI-042", URGENT, "one_calf_two_were_worked_5",
                        scene().worked(Modality.SWEDISH, 3, "calves").soreAt("calves:left").oneSide().now(5, 5)
                                .course(Course.SAME)),
                misses("TRI-042", "same_4",
                        scene().worked(Modality.SWEDISH, 3, "calves").soreAt("calves:left").oneSide().now(4, 4)
                                .course(Course.SAME)),

                fires("TRI-043", URGENT, "new_pain_one_side_head",
                        scene().yes(NEW_ONE_SIDED_HEAD_NECK_PAIN)),
                fires("TRI-043", URGENT, "neck_worked_head_neck_sore",
                        scene().worked(Modality.SWEDISH, 3, "neck").soreAt("neck:left", "head").oneSide()
                                .course(Course.WORSE)),
                fires("TRI-043", URGENT, "neck_worked_head_neck_4_same", headAndNeck(Course.SAME)),
                misses("TRI-043", "neck_worked_head_neck_4_better", headAndNeck(Course.BETTER)),
                misses("TRI-043", "denied_sore_neck_alone",
                        scene().worked(Modality.SWEDISH, 3, "neck").oneSide().course(Course.WORSE)),

                fires("TRI-044", URGENT, "warfarin_new_fall_head_not",
                        scene().has(ANTICOAGULANT, Detail.NAME, "warfarin").injured(Answer.UNKNOWN)),
                fires("TRI-044", DOCTOR, "new_fall_neither_head_nor",
                        scene().notAsked(ANTICOAGULANT).injured(Answer.UNKNOWN)),
                misses("TRI-044", "warfarin_new_fall_head_not_hit",
                        scene().has(ANTICOAGULANT).injured(Answer.NO)),

                fires("TRI-045", URGENT, "belly_6",
                        scene().now(6, 6).worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-045", URGENT, "60_years_old_beating_lower",
                        scene().age(60).feels(Quality.THROBBING).now(4, 4)),
                misses("TRI-045", "belly_5", scene().now(5, 5).worked(Modality.SWEDISH, 2, "abdomen")),
                misses("TRI-045", "59_years_old_beating_lower",
                        scene().age(59).feels(Quality.THROBBING).now(4, 4)),

                fires("TRI-046", URGENT, "burning_one_side_rash",
                        scene().feels(Quality.BURNING).yes(SKIN_REACTION).soreAt("mid_back:left")),
                misses("TRI-046", "burning_both_sides_rash", scene().feels(Quality.BURNING).yes(SKIN_REACTION)),

                fires("TRI-047", URGENT, "trouble_swallowing_legs_were_worked",
                        scene().yes(SWALLOWING_OR_BALANCE_TROUBLE).worked(Modality.SWEDISH, 3, "calves")),
                misses("TRI-047", "not_sure", scene().unsure(SWALLOWING_OR_BALANCE_TROUBLE)),

                fires("TRI-048", URGENT, "one_arm_swollen", scene().swollenAt(SwollenWhere.ONE_ARM)),
                misses("TRI-048", "hands_swollen", scene().swollenAt(SwollenWhere.HANDS)),

                fires("TRI-043", URGENT, "neck_worked_head_neck_5",
                        scene().unsure(NEW_ONE_SIDED_HEAD_NECK_PAIN).course(Course.SAME).now(5, 5)
                                .worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-043", "same_4",
                        scene().unsure(NEW_ONE_SIDED_HEAD_NECK_PAIN).course(Course.SAME).now(4, 4)
                                .worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-130", URGENT, "72_years_old_head_jaw",
                        scene().age(72).course(Course.SAME).now(3, 3).worked(Modality.SWEDISH, 2, "head", "face_jaw")),
                misses("TRI-130", "72_years_old_head_alone",
                        scene().age(72).course(Course.SAME).now(3, 3).worked(Modality.SWEDISH, 2, "head")),

                fires("TRI-131", URGENT, "calves_8_worse_moving_does",
                        scene().now(8, 8).course(Course.WORSE).eases(Answer.NO)
                                .worked(Modality.SWEDISH, 3, "calves")),
                misses("TRI-131", "same_7",
                        scene().now(7, 7).course(Course.WORSE).eases(Answer.NO)
                                .worked(Modality.SWEDISH, 3, "calves")),

                fires("TRI-049", URGENT, "one_loin_5_pee_not",
                        oneLoin().now(5, 5).unsure(DARK_URINE)),
                fires("TRI-049", URGENT, "one_loin_7_moving_does", oneLoin().now(7, 7)),
                misses("TRI-049", "one_loin_5_pee_ever", oneLoin().now(5, 5)),
                misses("TRI-049", "one_loin_7_moving_helps", oneLoin().now(7, 7).eases(Answer.YES)),

                fires("TRI-132", URGENT, "red_painful_eye", scene().worries(PAINFUL_EYE)),
                fires("TRI-132", URGENT, "so_drowsy_others_notice", scene().worries(CONFUSED_OR_DROWSY)),
                misses("TRI-132", "something_else", scene().worries(SOMETHING_ELSE)),

                fires("TRI-133", URGENT, "racing_heart_dizzy", scene().worries(HEART_RACING).yes(DIZZINESS)),
                fires("TRI-133", URGENT, "racing_heart_breath_not_known",
                        scene().worries(HEART_RACING).unsure(BREATHLESS)),
                misses("TRI-133", "racing_heart_alone", scene().worries(HEART_RACING)));
    }

    private static Scene oneLoin() {
        return scene().eases(Answer.NO).soreAt("lower_back:left").oneSide();
    }

    private static Scene headAndNeck(Course course) {
        return scene().worked(Modality.SWEDISH, 3, "neck").soreAt("neck:left", "head").oneSide().now(4, 4)
                .course(course);
    }
}
