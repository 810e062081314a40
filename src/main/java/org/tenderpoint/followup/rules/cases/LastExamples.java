package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.vocabulary.facts.Detail;

/** TRI-190 to TRI-202, and TRI-206. */
final class LastExamples {

    private LastExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-190", EXPECTED, "dull, even, fading on the second day", scene()),
                fires("TRI-190", EXPECTED, "fading after 60 hours, now 4", scene().now(4, 5).hours(60)),
                fires("TRI-190", EXPECTED, "gone", scene().course(Course.GONE).now(0, 4)),
                fires("TRI-190", EXPECTED, "a little swelling after deep tissue", scene().swelling(Swelling.MILD)),
                misses("TRI-190", "the same after 60 hours", scene().course(Course.SAME).hours(60)),
                misses("TRI-190", "a warning sign not known", scene().unsure(NAUSEA)),

                fires("TRI-191", EXPECTED, "never sore", scene().now(0, 0)),
                misses("TRI-191", "was sore", scene().now(0, 1)),
                misses("TRI-191", "never sore, a warning sign not known", scene().now(0, 0).unsure(SADDLE_NUMBNESS)),

                fires("TRI-199", WATCH, "gone, the worst not told",
                        scene().course(Course.GONE).answer(a -> a.sorenessNow(0).sorenessWorst(OptionalInt.empty()))),
                misses("TRI-199", "gone, the worst told", scene().course(Course.GONE).now(0, 4)),

                fires("TRI-200", DOCTOR, "pregnant, high risk not ruled out, sore over 72 hours",
                        scene().has(PREGNANCY).now(3, 4).justOver(72)),
                fires("TRI-200", DOCTOR, "pregnant, watched twice",
                        scene().has(PREGNANCY).stored(f -> f.previousTriage(Optional.of(WATCH)))),
                misses("TRI-200", "pregnant without high risk, sore over 72 hours",
                        scene().has(PREGNANCY, Detail.HIGH_RISK, "no").now(3, 4).justOver(72)),

                fires("TRI-201", THERAPIST, "watch again, still sore",
                        scene().course(Course.SAME).hours(60).stored(f -> f.previousTriage(Optional.of(WATCH)))),
                misses("TRI-201", "watch for the first time", scene().course(Course.SAME).hours(60)),
                fires("TRI-201", THERAPIST, "watch again, not sore, the complaint is much worse",
                        scene().now(0, 0).answer(a -> a.benefit(OptionalInt.of(-2)))
                                .stored(f -> f.previousTriage(Optional.of(WATCH)))),
                misses("TRI-201", "watch again, no longer sore",
                        scene().now(0, 7).stored(f -> f.previousTriage(Optional.of(WATCH)))),

                fires("TRI-202", THERAPIST, "watch at 17", scene().course(Course.SAME).hours(60).age(17)),
                misses("TRI-202", "watch at 18", scene().course(Course.SAME).hours(60).age(18)),

                fires("TRI-206", URGENT, "swollen leg, hot spot, swelling or bruise ticked, and no more",
                        scene().ticked("line_f", true, CALF_SWELLING_ONE_SIDE, HOT_TENDER, REDNESS)),
                fires("TRI-206", EMERGENCY, "numb between the legs or toilet ticked, and no more",
                        scene().ticked("line_d", false, SADDLE_NUMBNESS, BLADDER_BOWEL_CHANGE)),
                fires("TRI-206", DOCTOR, "dark pee, rash, kept awake: the first two denied",
                        scene().ticked("line_g", false, CANNOT_SLEEP_FOR_PAIN)),
                misses("TRI-206", "ticked, and told which",
                        scene().ticked("line_g", false).yes(CANNOT_SLEEP_FOR_PAIN)),
                misses("TRI-206", "the signs of a line not known, none ticked",
                        scene().unsure(CALF_SWELLING_ONE_SIDE, HOT_TENDER, REDNESS)));
    }
}
