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
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.OtherNew;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;

/**
 * Cases of the triage rules TRI-094, TRI-096 and TRI-100 to TRI-116: for each, one that fires it and one that just
 * misses it.
 */
final class WatchExamples {

    private WatchExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-094", WATCH, "something_else_new", scene().worries(OtherNew.SOMETHING_ELSE)),
                fires("TRI-094", THERAPIST, "something_is_new_and_not_told_what", scene().worries()),
                misses("TRI-094", "nothing_else_new", scene()),

                fires("TRI-096", WATCH, "something_else_new_over",
                        scene().worries(OtherNew.SOMETHING_ELSE).over(OTHER_NEW)),
                misses("TRI-096", "not_over", scene().worries(OtherNew.SOMETHING_ELSE)),

                fires("TRI-100", WATCH, "one_warning_sign_not_known", scene().unsure(NAUSEA)),
                fires("TRI-100", WATCH, "one_would_emergency_not_known",
                        scene().unsure(CHEST_PAIN)),
                misses("TRI-100", "all_denied", scene()),

                fires("TRI-101", WATCH, "same_after_49_hours", scene().course(Course.SAME).hours(49)),
                misses("TRI-101", "same_48_hours", scene().course(Course.SAME).hours(48)),

                fires("TRI-102", WATCH, "same_first_day_now_5", scene().course(Course.SAME).now(5, 5)),
                fires("TRI-102", WATCH, "fading_after_49_hours_now", scene().now(5, 5).hours(49)),
                misses("TRI-102", "fading_first_day_now_5", scene().now(5, 5)),

                fires("TRI-103", WATCH, "7_now_3", scene().now(3, 7)),
                fires("TRI-103", WATCH, "7_evenly_fading_now_4_after", scene().now(4, 7).hours(36)),
                misses("TRI-103", "7_now_6", scene().now(6, 7)),
                misses("TRI-103", "6_now_3", scene().now(3, 6)),

                fires("TRI-104", WATCH, "one_spot_shoulder_mild_fading",
                        scene().spread(Spread.PINPOINT).worked(Modality.SPORTS, 3, "shoulders")),
                fires("TRI-104", WATCH, "one_spot_gone", scene().spread(Spread.PINPOINT).now(0, 3)),
                fires("TRI-104", WATCH, "38_years_old_one_spot_back",
                        scene().age(38).spread(Spread.PINPOINT)),
                misses("TRI-104", "same_52", scene().age(52).spread(Spread.PINPOINT)),
                misses("TRI-104", "one_spot_shoulder_now_4",
                        scene().spread(Spread.PINPOINT).now(4, 4).worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-105", WATCH, "one_side_only_mild_fading",
                        scene().oneSide().worked(Modality.SPORTS, 3, "shoulders")),
                fires("TRI-105", WATCH, "one_shoulder_two_4_same",
                        scene().oneSide().course(Course.SAME).now(4, 4).worked(Modality.SPORTS, 3, "shoulders")),
                misses("TRI-105", "one_shoulder_two_5_fading",
                        scene().oneSide().now(5, 5).worked(Modality.SPORTS, 3, "shoulders")),
                misses("TRI-105", "one_side_only_only_side",
                        scene().oneSide().worked(Modality.SPORTS, 3, "shoulders:left")),
                misses("TRI-105", "one_side_gone",
                        scene().soreAt("lower_back:left").oneSide().now(0, 3).course(Course.GONE)),

                fires("TRI-106", WATCH, "throbbing_now_3", scene().feels(Quality.THROBBING).now(3, 4)),
                misses("TRI-106", "throbbing_now_4_tri_089", scene().feels(Quality.THROBBING).now(4, 4)),

                fires("TRI-107", WATCH, "moving_does_not_help_now",
                        scene().answer(a -> a.easesWithMovement(Answer.NO)).now(3, 3).hours(25)),
                misses("TRI-107", "whether_moving_helps_not_known",
                        scene().answer(a -> a.easesWithMovement(Answer.UNKNOWN)).now(3, 3).hours(25)),

                fires("TRI-108", WATCH, "where_exactly_not_known", scene().spread(Spread.UNKNOWN)),
                fires("TRI-108", WATCH, "soreness_now_not_known",
                        scene().answer(a -> a.sorenessNow(OptionalInt.empty()))),
                fires("TRI-108", WATCH, "bruise_not_known_not_sore", scene().bruise(Bruising.UNKNOWN).now(0, 0)),
                misses("TRI-108", "where_exactly_not_known_but",
                        scene().spread(Spread.UNKNOWN).now(0, 3)),

                fires("TRI-109", WATCH, "stops_somewhat_after_49_hours", scene().limit(ActivityLimit.SOME).hours(49)),
                misses("TRI-109", "stops_somewhat_48_hours", scene().limit(ActivityLimit.SOME).hours(48)),

                fires("TRI-110", WATCH, "little_swelling_after_swedish",
                        scene().swelling(Swelling.MILD).worked(Modality.SWEDISH, 3, "lower_back")),
                misses("TRI-110", "little_swelling_after_deep_tissue", scene().swelling(Swelling.MILD)),

                fires("TRI-111", WATCH, "small_bruise_after_swedish",
                        scene().bruise(Bruising.SMALL).worked(Modality.SWEDISH, 3, "lower_back")),
                misses("TRI-111", "small_bruise_after_deep_tissue", scene().bruise(Bruising.SMALL)),

                fires("TRI-112", WATCH, "old_injury_named", scene().cause(OtherCause.EXISTING_INJURY)),
                misses("TRI-112", "old_injury_named_not_sore", scene().cause(OtherCause.EXISTING_INJURY).now(0, 3)),

                fires("TRI-113", WATCH, "osteoporosis_sore", scene().has(OSTEOPOROSIS)),
                fires("TRI-113", WATCH, "pregnant_sore", scene().has(PREGNANCY)),
                misses("TRI-113", "osteoporosis_not_sore", scene().has(OSTEOPOROSIS).now(0, 3)),
                fires("TRI-113", WATCH, "sore_known_aneurysm",
                        scene().has(ANEURYSM).worked(Modality.SWEDISH, 3, "calves")),

                fires("TRI-114", WATCH, "gone_but_now_2", scene().course(Course.GONE)),
                fires("TRI-114", WATCH, "started_after_two_days_told",
                        scene().onset(Onset.AFTER_48H).hours(47)),
                fires("TRI-114", WATCH, "worst_1_now_2", scene().now(2, 1)),
                misses("TRI-114", "worst_2_now_2", scene().now(2, 2)),

                fires("TRI-115", WATCH, "worse_48_hours_now_3", scene().course(Course.WORSE).now(3, 3).hours(48)),
                fires("TRI-115", WATCH, "even_ache_rises_now_5_after",
                        scene().course(Course.WORSE).now(5, 5).hours(36)),
                misses("TRI-115", "same_6_tri_090_speaks",
                        scene().course(Course.WORSE).now(6, 6).hours(36)),

                fires("TRI-116", WATCH, "mild_even_ache_beside_worked",
                        scene().spread(Spread.BEYOND).now(4, 4).justOver(40).course(Course.SAME)),
                fires("TRI-116", WATCH, "same_5",
                        scene().spread(Spread.BEYOND).now(5, 5).justOver(40).course(Course.SAME)),
                misses("TRI-116", "same_5_after_50_hours",
                        scene().spread(Spread.BEYOND).now(5, 5).hours(50).course(Course.SAME)),
                fires("TRI-116", WATCH, "beside_one_shoulder_3_fading",
                        scene().spread(Spread.BEYOND).now(3, 4).oneSide()
                                .worked(Modality.SPORTS, 3, "shoulders:left")),
                misses("TRI-116", "beside_one_calf_3_fading",
                        scene().spread(Spread.BEYOND).now(3, 4).oneSide()
                                .worked(Modality.SPORTS, 3, "calves:left")),
                misses("TRI-116", "same_sharp",
                        scene().spread(Spread.BEYOND).now(4, 4).justOver(40).feels(Quality.SHARP)));
    }
}
