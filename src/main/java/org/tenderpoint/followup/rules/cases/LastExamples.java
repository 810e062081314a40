package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.followup.rules.facts.Bruising;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Cases of the triage rules TRI-190 to TRI-202, and TRI-206: for each, one that fires it and one that just misses it.
 */
final class LastExamples {

    private static final int NINE_MONTHS = 24 * 270;

    private LastExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-190", EXPECTED, "dull_even_fading_second_day", scene()),
                fires("TRI-190", EXPECTED, "fading_after_60_hours_now", scene().now(4, 5).hours(60)),
                fires("TRI-190", EXPECTED, "gone", scene().course(Course.GONE).now(0, 4)),
                fires("TRI-190", EXPECTED, "little_swelling_after_deep_tissue", scene().swelling(Swelling.MILD)),
                misses("TRI-190", "same_after_60_hours", scene().course(Course.SAME).hours(60)),
                misses("TRI-190", "warning_sign_not_known", scene().unsure(NAUSEA)),

                fires("TRI-191", EXPECTED, "never_sore", scene().now(0, 0)),
                fires("TRI-191", EXPECTED, "months_ago_gone",
                        longAgo().answer(a -> a.sorenessNow(0).sorenessWorst(OptionalInt.empty()))),
                misses("TRI-191", "months_ago_chest_pain_not_known",
                        longAgo().answer(a -> a.sorenessNow(0).sorenessWorst(OptionalInt.empty())
                                .details(told -> told.withLeftOut(
                                        EnumSet.complementOf(EnumSet.of(Symptom.CHEST_PAIN)))))),
                misses("TRI-191", "sore", scene().now(0, 1)),
                misses("TRI-191", "never_sore_warning_sign_not", scene().now(0, 0).unsure(SADDLE_NUMBNESS)),

                fires("TRI-199", WATCH, "gone_worst_not_told",
                        scene().course(Course.GONE).answer(a -> a.sorenessNow(0).sorenessWorst(OptionalInt.empty()))),
                misses("TRI-199", "gone_worst_told", scene().course(Course.GONE).now(0, 4)),

                fires("TRI-200", DOCTOR, "pregnant_high_risk_not_ruled",
                        scene().has(PREGNANCY).now(3, 4).justOver(72)),
                fires("TRI-200", DOCTOR, "pregnant_watched_twice",
                        scene().has(PREGNANCY).stored(f -> f.history(past -> past.withTriage(Optional.of(WATCH))))),
                misses("TRI-200", "pregnant_without_high_risk_sore",
                        scene().has(PREGNANCY, Detail.HIGH_RISK, "no").now(3, 4).justOver(72)),

                fires("TRI-201", THERAPIST, "watch_again_still_sore",
                        scene().course(Course.SAME).hours(60)
                                .stored(f -> f.history(past -> past.withTriage(Optional.of(WATCH))))),
                misses("TRI-201", "watch_first_time", scene().course(Course.SAME).hours(60)),
                fires("TRI-201", THERAPIST, "watch_again_not_sore_complaint",
                        scene().now(0, 0).answer(a -> a.benefit(OptionalInt.of(-2)))
                                .stored(f -> f.history(past -> past.withTriage(Optional.of(WATCH))))),
                misses("TRI-201", "watch_again_no_longer_sore",
                        scene().now(0, 7).stored(f -> f.history(past -> past.withTriage(Optional.of(WATCH))))),

                fires("TRI-202", THERAPIST, "watch_17", scene().course(Course.SAME).hours(60).age(17)),
                misses("TRI-202", "watch_18", scene().course(Course.SAME).hours(60).age(18)),

                fires("TRI-206", URGENT, "swollen_leg_hot_spot_swelling",
                        scene().ticked("line_f", true, CALF_SWELLING_ONE_SIDE, HOT_TENDER, REDNESS)),
                fires("TRI-206", EMERGENCY, "numb_between_legs_toilet_ticked",
                        scene().ticked("line_d", false, SADDLE_NUMBNESS, BLADDER_BOWEL_CHANGE)),
                fires("TRI-206", DOCTOR, "dark_pee_rash_kept_awake",
                        scene().ticked("line_g", false, CANNOT_SLEEP_FOR_PAIN)),
                misses("TRI-206", "ticked_told_which",
                        scene().ticked("line_g", false).yes(CANNOT_SLEEP_FOR_PAIN)),
                misses("TRI-206", "signs_line_not_known_none",
                        scene().unsure(CALF_SWELLING_ONE_SIDE, HOT_TENDER, REDNESS)));
    }

    /** A late feedback that asked only how it felt. */
    private static Scene longAgo() {
        return scene().hours(NINE_MONTHS).unsure(Symptom.values()).answer(a -> a
                .swelling(Swelling.UNKNOWN).bruising(Bruising.UNKNOWN)
                .details(told -> told.withLeftOut(EnumSet.allOf(Symptom.class))));
    }
}
