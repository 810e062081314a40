package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.OtherNew.*;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** Cases of the triage rules TRI-120 to TRI-128: for each, one that fires it and one that just misses it. */
final class CollapseExamples {

    private CollapseExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-120", EMERGENCY, "60_years_old_beating_pain",
                        scene().age(60).feels(Quality.THROBBING).now(4, 4).worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-120", EMERGENCY, "known_aneurysm_belly_pain",
                        scene().has(ANEURYSM).worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-120", URGENT, "aneurysm_not_asked_beating_lower",
                        scene().notAsked(ANEURYSM).feels(Quality.THROBBING).now(4, 4)),
                misses("TRI-120", "59_years_old_beating_pain",
                        scene().age(59).feels(Quality.THROBBING).now(4, 4).worked(Modality.SWEDISH, 2, "abdomen")),
                misses("TRI-120", "60_years_old_beating_pain_3",
                        scene().age(60).feels(Quality.THROBBING).now(3, 3).worked(Modality.SWEDISH, 2, "abdomen")),

                fires("TRI-121", EMERGENCY, "apixaban_fall_head_hit",
                        scene().has(ANTICOAGULANT, Detail.NAME, "apixaban").injured(Answer.YES)),
                fires("TRI-121", EMERGENCY, "head_hit_throws_up", scene().injured(Answer.YES).yes(VOMITING)),
                fires("TRI-121", URGENT, "head_hit_blood_thinners_not",
                        scene().notAsked(ANTICOAGULANT).injured(Answer.YES)),
                misses("TRI-121", "only_aspirin_head_hit_no",
                        scene().has(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "yes").injured(Answer.YES)),

                fires("TRI-122", EMERGENCY, "fever_hot_red_forearm_7",
                        scene().yes(FEVER, REDNESS, HOT_TENDER).now(7, 7).worked(Modality.SWEDISH, 3, "forearms")),
                fires("TRI-122", EMERGENCY, "hot_spot_8_grows_worse",
                        scene().yes(HOT_TENDER).now(8, 8).course(Course.WORSE)),
                fires("TRI-122", EMERGENCY, "shivers_fainted", scene().yes(CHILLS, FAINTED)),
                fires("TRI-122", URGENT, "fever_not_known_red_spot",
                        scene().unsure(FEVER).yes(REDNESS).spread(Spread.SPREADING)),
                misses("TRI-122", "fever_hot_red_forearm_4",
                        scene().yes(FEVER, REDNESS, HOT_TENDER).now(4, 4).worked(Modality.SWEDISH, 3, "forearms")),

                fires("TRI-123", EMERGENCY, "bleeding_pregnancy_belly_6",
                        scene().has(PREGNANCY).yes(BLEEDING_OR_FLUID_IN_PREGNANCY).now(6, 6)
                                .worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-123", URGENT, "bleeding_not_known_belly_6",
                        scene().has(PREGNANCY).unsure(BLEEDING_OR_FLUID_IN_PREGNANCY).now(6, 6)
                                .worked(Modality.SWEDISH, 2, "abdomen")),
                misses("TRI-123", "bleeding_pregnancy_belly_5",
                        scene().has(PREGNANCY).yes(BLEEDING_OR_FLUID_IN_PREGNANCY).now(5, 5)
                                .worked(Modality.SWEDISH, 2, "abdomen")),

                fires("TRI-124", EMERGENCY, "58_years_old_sharp_7",
                        betweenTheShoulderBlades().feels(Quality.SHARP).worseOn(AggravatedBy.NOTHING)),
                fires("TRI-124", URGENT, "same_how_feels_not_told",
                        betweenTheShoulderBlades().feels().worseOn(AggravatedBy.NOTHING)),
                misses("TRI-124", "same_bending_makes_worse",
                        betweenTheShoulderBlades().feels(Quality.SHARP).worseOn(AggravatedBy.BENDING)),
                misses("TRI-124", "same_moving_helps",
                        betweenTheShoulderBlades().feels(Quality.SHARP).eases(Answer.YES)),

                fires("TRI-125", EMERGENCY, "steroid_tablets_threw_up_dizzy",
                        scene().has(LONG_TERM_STEROIDS).yes(VOMITING, DIZZINESS)),
                fires("TRI-125", URGENT, "steroid_tablets_not_asked_threw",
                        scene().notAsked(LONG_TERM_STEROIDS).yes(VOMITING, FEVER)),
                misses("TRI-125", "steroid_tablets_threw_up_nothing",
                        scene().has(LONG_TERM_STEROIDS).yes(VOMITING)),

                fires("TRI-125", EMERGENCY, "steroid_tablets_threw_up_muddled",
                        scene().has(LONG_TERM_STEROIDS).yes(VOMITING).worries(CONFUSED_OR_DROWSY)),
                fires("TRI-122", EMERGENCY, "fever_so_drowsy_others_notice",
                        scene().yes(FEVER).worries(CONFUSED_OR_DROWSY)),
                fires("TRI-121", EMERGENCY, "head_hit_muddled",
                        scene().injured(Answer.YES).worries(CONFUSED_OR_DROWSY)),

                fires("TRI-126", EMERGENCY, "cold_leg_calves_4",
                        scene().worries(COLD_OR_PALE_LIMB).now(4, 4).worked(Modality.SWEDISH, 3, "calves")),
                fires("TRI-126", EMERGENCY, "cold_hand_numbness_not_known",
                        scene().worries(COLD_OR_PALE_LIMB).unsure(NUMBNESS)),
                misses("TRI-126", "cold_hand_nothing_else", scene().worries(COLD_OR_PALE_LIMB)),

                fires("TRI-127", EMERGENCY, "drowsy_diabetes", scene().worries(CONFUSED_OR_DROWSY).has(DIABETES)),
                fires("TRI-127", EMERGENCY, "drowsy_65", scene().worries(CONFUSED_OR_DROWSY).age(65)),
                misses("TRI-127", "drowsy_40_nothing_else", scene().worries(CONFUSED_OR_DROWSY)),

                fires("TRI-128", EMERGENCY, "left_flank_shoulder_tip_6",
                        flankAndShoulder().yes(DIZZINESS)),
                misses("TRI-128", "same_not_dizzy_did_not", flankAndShoulder()),
                misses("TRI-128", "same_dizzy_shoulders_were_worked", flankAndShoulder().yes(DIZZINESS)
                        .worked(Modality.SWEDISH, 3, "lower_back", "shoulders")),
                fires("TRI-128", EMERGENCY, "pale_cold_sweat_threw_up",
                        scene().worries(PALE_CLAMMY).yes(VOMITING)),
                misses("TRI-128", "pale_cold_sweat_nothing_else", scene().worries(PALE_CLAMMY)));
    }

    private static Scene flankAndShoulder() {
        return scene().now(6, 6).eases(Answer.NO).soreAt("lower_back:left", "shoulders:left");
    }

    private static Scene betweenTheShoulderBlades() {
        return scene().age(58).now(7, 7).eases(Answer.NO).worked(Modality.SWEDISH, 3, "upper_back");
    }
}
