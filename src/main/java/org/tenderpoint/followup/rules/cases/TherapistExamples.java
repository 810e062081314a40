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
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Cases of the triage rules TRI-070 to TRI-093, TRI-095 and TRI-097: for each, one that fires it and one that just
 * misses it.
 */
final class TherapistExamples {

    private TherapistExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-070", THERAPIST, "sore_3_just_after_72", scene().now(3, 4).justOver(72)),
                misses("TRI-070", "fading_2_after_80_hours", scene().hours(80)),
                misses("TRI-070", "sore_at_72_hours", scene().hours(72)),

                fires("TRI-071", THERAPIST, "started_after_two_days", scene().onset(Onset.AFTER_48H).hours(60)),
                misses("TRI-071", "started_after_one_two_days", scene().onset(Onset.H24_48).hours(60)),

                fires("TRI-072", THERAPIST, "52_years_old_one_spot",
                        scene().age(52).spread(Spread.PINPOINT)),
                misses("TRI-072", "38_years_old_one_spot",
                        scene().age(38).spread(Spread.PINPOINT)),
                misses("TRI-072", "one_spot_shoulder_mild_fading",
                        scene().spread(Spread.PINPOINT).worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-073", THERAPIST, "sore_outside_area_5_after",
                        scene().spread(Spread.BEYOND).now(5, 5).hours(50)),
                misses("TRI-073", "sore_outside_area_3_worst",
                        scene().spread(Spread.BEYOND).now(0, 3)),

                fires("TRI-074", THERAPIST, "one_side_only_now_5",
                        scene().oneSide().now(5, 5).worked(Modality.SPORTS, 3, "shoulders")),
                misses("TRI-074", "one_side_only_mild_fading",
                        scene().oneSide().worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-075", THERAPIST, "7_now_6", scene().now(6, 7)),
                fires("TRI-075", THERAPIST, "7_now_4_one_side", scene().now(4, 7).oneSide()),
                fires("TRI-075", THERAPIST, "7_now_4_place_open", scene().now(4, 7).spread(Spread.UNKNOWN)),
                misses("TRI-075", "7_evenly_fading_now_4", scene().now(4, 7)),
                misses("TRI-075", "7_now_3", scene().now(3, 7)),

                fires("TRI-076", THERAPIST, "stops_lot_first_day", scene().limit(ActivityLimit.A_LOT)),
                misses("TRI-076", "stops_somewhat", scene().limit(ActivityLimit.SOME)),

                fires("TRI-077", THERAPIST, "rash_2", scene().yes(SKIN_REACTION)),
                misses("TRI-077", "diabetes_tri_060_speaks", scene().yes(SKIN_REACTION).has(DIABETES)),

                fires("TRI-078", THERAPIST, "blood_thinners_small_bruise",
                        scene().has(ANTICOAGULANT).bruise(Bruising.SMALL)),
                fires("TRI-078", THERAPIST, "blood_thinners_not_asked_little",
                        scene().notAsked(ANTICOAGULANT).swelling(Swelling.MILD)),
                misses("TRI-078", "small_bruise_bleeds_like_anyone", scene().bruise(Bruising.SMALL)),

                fires("TRI-079", THERAPIST, "little_swelling_just_after_72",
                        scene().swelling(Swelling.MILD).justOver(72)),
                misses("TRI-079", "little_swelling_72_hours", scene().swelling(Swelling.MILD).hours(72)),

                fires("TRI-080", THERAPIST, "new_injury", scene().cause(OtherCause.NEW_INJURY)),
                misses("TRI-080", "old_injury", scene().cause(OtherCause.EXISTING_INJURY)),
                fires("TRI-080", THERAPIST, "warfarin_new_injury_head_not",
                        scene().has(ANTICOAGULANT).injured(Answer.NO)),

                fires("TRI-081", THERAPIST, "hurt_during_massage_now_5", scene().onset(Onset.DURING).now(5, 5)),
                fires("TRI-081", THERAPIST, "pain_8_during_massage_now",
                        scene().answer(a -> a.painDuringSession(OptionalInt.of(8))).now(4, 4)),
                misses("TRI-081", "hurt_during_massage_now_4", scene().onset(Onset.DURING).now(4, 4)),

                fires("TRI-082", THERAPIST, "complaint_much_worse",
                        scene().answer(a -> a.benefit(OptionalInt.of(-2))).now(4, 4)),
                misses("TRI-082", "complaint_much_worse_2_10_sore",
                        scene().answer(a -> a.benefit(OptionalInt.of(-2)))),
                fires("TRI-082", THERAPIST, "complaint_rose_3_5",
                        scene().complaint(3, 5, "lower_back").now(4, 4)),
                misses("TRI-082", "complaint_rose_3_4",
                        scene()
                                .answer(a -> a.complaintNow(OptionalInt.of(4)))
                                .stored(f -> f.arrival(arrival -> arrival.withPain(OptionalInt.of(3))))),

                fires("TRI-083", THERAPIST, "coughing_hurts_spine", scene().worseOn(AggravatedBy.COUGHING)),
                misses("TRI-083", "coughing_hurts_shoulder",
                        scene().worseOn(AggravatedBy.COUGHING).worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-084", THERAPIST, "burning_area_skin_well", scene().feels(Quality.BURNING)),
                misses("TRI-084", "outside_area_tri_061_speaks",
                        scene().feels(Quality.BURNING).spread(Spread.BEYOND)),

                fires("TRI-085", THERAPIST, "sharp_7_gone", scene().feels(Quality.SHARP).now(0, 7)),
                misses("TRI-085", "sharp_4_gone_tri_118",
                        scene().feels(Quality.SHARP).now(0, 4)),
                misses("TRI-085", "dull_gone", scene().feels(Quality.DULL).now(0, 3)),

                fires("TRI-086", THERAPIST, "nothing_changes_now_5_after",
                        scene().worseOn(AggravatedBy.NOTHING).now(5, 5).hours(25)),
                misses("TRI-086", "nothing_changes_now_5_24",
                        scene().worseOn(AggravatedBy.NOTHING).now(5, 5).hours(24)),

                fires("TRI-087", THERAPIST, "same_now_5_after_49",
                        scene().course(Course.SAME).now(5, 5).hours(49)),
                misses("TRI-087", "fading_now_5_after_49", scene().now(5, 5).hours(49)),

                fires("TRI-088", THERAPIST, "herniated_disc_sore_spine_now", scene().has(HERNIATED_DISC).now(4, 4)),
                fires("TRI-088", THERAPIST, "arthritis_flare_sore_spine_same",
                        scene().has(ARTHRITIS, Detail.FLARE_NOW, "yes").course(Course.SAME).hours(49)),
                fires("TRI-088", THERAPIST, "spine_operated_back_4",
                        scene().has(RECENT_SURGERY, Detail.SPINAL, "yes").now(4, 4)),
                misses("TRI-088", "knee_operated_last_year_back",
                        scene().has(RECENT_SURGERY, Detail.SPINAL, "no").has(RECENT_SURGERY, Detail.REGIONS, "knees")
                                .now(4, 4)),
                fires("TRI-088", THERAPIST, "osteopenia_fractures_not_asked_back",
                        scene().has(OSTEOPOROSIS, Detail.SEVERITY, "osteopenia").now(4, 4)),
                misses("TRI-088", "osteopenia_nothing_ever_broken_back",
                        scene().has(OSTEOPOROSIS, Detail.SEVERITY, "osteopenia")
                                .has(OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE, "no").now(4, 4)),
                misses("TRI-088", "herniated_disc_sore_spine_now_3", scene().has(HERNIATED_DISC).now(3, 4)),
                misses("TRI-088", "herniated_disc_sore_shoulder_now",
                        scene().has(HERNIATED_DISC).now(4, 4).worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-089", THERAPIST, "throbbing_now_4", scene().feels(Quality.THROBBING).now(4, 4)),
                misses("TRI-089", "throbbing_now_3", scene().feels(Quality.THROBBING).now(3, 4)),

                fires("TRI-090", THERAPIST, "worse_first_day_now_6", scene().course(Course.WORSE).now(6, 6)),
                misses("TRI-090", "even_ache_rises_now_5",
                        scene().course(Course.WORSE).now(5, 5).hours(36)),
                fires("TRI-090", THERAPIST, "worse_first_day_nobody_knows",
                        scene().course(Course.WORSE).answer(answers -> answers.sorenessNow(OptionalInt.empty()))),
                misses("TRI-090", "worse_first_day_now_3", scene().course(Course.WORSE).now(3, 3)),

                fires("TRI-091", THERAPIST, "breath_not_sure", scene().unsure(BREATHLESS)),
                fires("TRI-091", THERAPIST, "baby_movements_not_sure_pregnancy",
                        scene().unsure(BABY_MOVING_LESS).notAsked(PREGNANCY)),
                misses("TRI-091", "nausea_not_sure", scene().unsure(NAUSEA)),
                misses("TRI-091", "baby_movements_not_sure_not", scene().unsure(BABY_MOVING_LESS)),

                fires("TRI-092", THERAPIST, "fever_not_sure_weak_immune",
                        scene().unsure(FEVER).has(IMMUNOSUPPRESSION)),
                misses("TRI-092", "fever_not_sure_neither_cancer", scene().unsure(FEVER)),

                fires("TRI-093", THERAPIST, "dark_pee_not_sure_after",
                        scene().unsure(DARK_URINE).worked(Modality.SWEDISH, 4, "lower_back").now(3, 5)),
                misses("TRI-093", "same_worst_4",
                        scene().unsure(DARK_URINE).worked(Modality.SWEDISH, 4, "lower_back").now(3, 4)),

                fires("TRI-095", THERAPIST, "70_years_old_dizzy_ten",
                        scene().age(70).over(DIZZINESS)),
                fires("TRI-095", THERAPIST, "neck_worked_not_sore_dizzy",
                        scene().over(DIZZINESS).worked(Modality.SWEDISH, 3, "neck").soreAt("lower_back")),
                misses("TRI-095", "same_neck_sore",
                        scene().over(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-095", THERAPIST, "both_hands_asleep_half_hour",
                        scene().over(TINGLING).numbAt(NumbWhere.BOTH_ARMS).notAsked(HERNIATED_DISC)),
                fires("TRI-095", THERAPIST, "mild_headache_after_work_neck",
                        scene().worries(OtherNew.HEADACHE_MILD).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-095", "70_years_old_dizzy_only",
                        scene().age(70).over(DIZZINESS).details(told -> told.withDizzyOnRising(Answer.YES))),

                fires("TRI-097", THERAPIST, "stool_black_tar", inWords("stool black as tar")),
                misses("TRI-097", "slept_badly", inWords("slept badly")));
    }

    private static Scene inWords(String words) {
        return scene().worries(OtherNew.SOMETHING_ELSE).details(told -> told.withWords(words));
    }
}
