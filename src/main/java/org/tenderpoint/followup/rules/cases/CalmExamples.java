package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.OtherNew.*;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import java.util.OptionalInt;
import org.tenderpoint.followup.rules.facts.AsBefore;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Cases of the triage rules TRI-117 to -119 and TRI-150 to -157: for each, one that fires it and one that just misses
 * it.
 */
final class CalmExamples {

    private CalmExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-118", WATCH, "sharp_4_gone", scene().feels(Quality.SHARP).now(0, 4)),
                fires("TRI-118", WATCH, "sharp_2_fading", scene().feels(Quality.SHARP).now(2, 4)),
                misses("TRI-118", "sharp_7_gone", scene().feels(Quality.SHARP).now(0, 7)),
                misses("TRI-118", "sharp_3_fading", scene().feels(Quality.SHARP).now(3, 4)),

                fires("TRI-119", WATCH, "2_fading_after_80_hours", scene().hours(80)),
                misses("TRI-119", "3_fading_after_80_hours", scene().now(3, 4).hours(80)),
                misses("TRI-119", "2_fading_after_96_hours", scene().hours(96)),

                fires("TRI-150", WATCH, "complaint_much_worse_2_10",
                        scene().answer(answers -> answers.benefit(OptionalInt.of(-2)))),
                misses("TRI-150", "same_4_10_sore",
                        scene().answer(answers -> answers.benefit(OptionalInt.of(-2))).now(4, 4)),

                fires("TRI-153", WATCH, "aspirin_alone_small_bruise_after",
                        scene().has(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "yes").bruise(Bruising.SMALL)),
                misses("TRI-153", "apixaban_same_bruise",
                        scene().has(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "no").bruise(Bruising.SMALL)),
                misses("TRI-153", "aspirin_alone_bruise_grows_worse",
                        scene().has(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "yes").bruise(Bruising.SMALL)
                                .course(Course.WORSE)),

                fires("TRI-154", WATCH, "back_5_years_ever_three",
                        scene().now(5, 5).course(Course.SAME).justOver(72).complaint(5, 5, "lower_back")),
                misses("TRI-154", "same_one_higher",
                        scene().now(6, 6).course(Course.SAME).justOver(72).complaint(5, 6, "lower_back")),
                misses("TRI-154", "same_another_place",
                        scene().now(5, 5).course(Course.SAME).justOver(72).complaint(5, 5, "shoulders")),
                misses("TRI-154", "complaint_left_both_sides_are",
                        scene().now(5, 5).course(Course.SAME).justOver(72).complaint(5, 5, "lower_back:left")),

                fires("TRI-155", WATCH, "24_years_old_thighs_5",
                        trained().age(24)),
                misses("TRI-155", "same_52", trained().age(52)),
                misses("TRI-155", "same_kidneys_not_asked", trained().notAsked(KIDNEY_OR_LIVER_DISEASE)),

                fires("TRI-157", WATCH, "one_calf_2_cramped_after", ride()),
                misses("TRI-157", "one_calf_3", ride().now(3, 4)),
                misses("TRI-157", "one_calf_2_no_effort", ride().cause(OtherCause.NONE)),
                misses("TRI-157", "one_calf_2_clots_past", ride().notAsked(CLOT_HISTORY)),

                fires("TRI-117", WATCH, "40_years_old_dizzy_ten", scene().over(DIZZINESS)),
                misses("TRI-117", "not_sure_whether_came_back", scene().yes(DIZZINESS)),
                fires("TRI-117", WATCH, "35_years_old_both_hands",
                        scene().age(35).over(TINGLING).numbAt(NumbWhere.BOTH_ARMS)),
                misses("TRI-117", "55_years_old_one_hand",
                        scene().age(55).over(TINGLING).numbAt(NumbWhere.ONE_ARM)),
                fires("TRI-117", WATCH, "itch_gone", scene().over(SKIN_REACTION)),
                misses("TRI-117", "itch_not_gone", scene().yes(SKIN_REACTION)),

                fires("TRI-151", WATCH, "both_ankles_every_evening",
                        scene().swollenAt(SwollenWhere.BOTH_LEGS).asBefore(AsBefore.SWELLING)),
                misses("TRI-151", "ankles_thicker_than_before", scene().swollenAt(SwollenWhere.BOTH_LEGS)),

                fires("TRI-152", WATCH, "cried_way_home_fine_since", scene().worries(TIRED_OR_TEARFUL)),
                fires("TRI-152", WATCH, "mild_headache_back_worked", scene().worries(HEADACHE_MILD)),
                misses("TRI-152", "so_drowsy_others_notice", scene().worries(CONFUSED_OR_DROWSY)),
                misses("TRI-152", "mild_headache_after_work_neck",
                        scene().worries(HEADACHE_MILD).worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-156", WATCH, "cold_shivery_bed_fine_next", scene().over(CHILLS)),
                misses("TRI-156", "still_shivery", scene().yes(CHILLS)),
                misses("TRI-156", "over_diabetes_not_asked", scene().over(CHILLS).notAsked(DIABETES)));
    }

    private static Scene trained() {
        return scene().unsure(DARK_URINE).now(5, 7).cause(OtherCause.EXERCISE)
                .worked(Modality.SPORTS, 4, "thighs_front");
    }

    private static Scene ride() {
        return scene().feels(Quality.CRAMPING).cause(OtherCause.EXERCISE)
                .worked(Modality.SWEDISH, 3, "calves:left");
    }
}
