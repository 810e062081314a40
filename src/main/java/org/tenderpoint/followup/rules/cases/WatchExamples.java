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
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Course.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;

/** TRI-094, TRI-096 and TRI-100 to TRI-116. */
final class WatchExamples {

    private WatchExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-094", WATCH, "something else is new", scene().worries(OtherNew.SOMETHING_ELSE)),
                fires("TRI-094", THERAPIST, "something is new, and not told what", scene().worries()),
                misses("TRI-094", "nothing else is new", scene()),

                fires("TRI-096", WATCH, "something else was new, and is over",
                        scene().worries(OtherNew.SOMETHING_ELSE).over(OTHER_NEW)),
                misses("TRI-096", "it is not over", scene().worries(OtherNew.SOMETHING_ELSE)),

                fires("TRI-100", WATCH, "one warning sign not known", scene().unsure(NAUSEA)),
                fires("TRI-100", WATCH, "one that would be an emergency not known: ring today",
                        scene().unsure(CHEST_PAIN)),
                misses("TRI-100", "all denied", scene()),

                fires("TRI-101", WATCH, "the same after 49 hours", scene().course(Course.SAME).hours(49)),
                misses("TRI-101", "the same at 48 hours", scene().course(Course.SAME).hours(48)),

                fires("TRI-102", WATCH, "the same on the first day, now 5", scene().course(Course.SAME).now(5, 5)),
                fires("TRI-102", WATCH, "fading after 49 hours, now 5", scene().now(5, 5).hours(49)),
                misses("TRI-102", "fading on the first day, now 5", scene().now(5, 5)),

                fires("TRI-103", WATCH, "was 7, now 3", scene().now(3, 7)),
                fires("TRI-103", WATCH, "was 7, evenly and fading, now 4 after 36 hours", scene().now(4, 7).hours(36)),
                misses("TRI-103", "was 7, now 6", scene().now(6, 7)),
                misses("TRI-103", "was 6, now 3", scene().now(3, 6)),

                fires("TRI-104", WATCH, "one spot at the shoulder, mild and fading",
                        scene().spread(Spread.PINPOINT).worked(Modality.SPORTS, 3, "shoulders")),
                fires("TRI-104", WATCH, "it was one spot and is gone", scene().spread(Spread.PINPOINT).now(0, 3)),
                fires("TRI-104", WATCH, "38 years old, one spot in the back, mild and fading",
                        scene().age(38).spread(Spread.PINPOINT)),
                misses("TRI-104", "the same at 52", scene().age(52).spread(Spread.PINPOINT)),
                misses("TRI-104", "one spot at the shoulder, now 4",
                        scene().spread(Spread.PINPOINT).now(4, 4).worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-105", WATCH, "one side only, mild and fading",
                        scene().oneSide().worked(Modality.SPORTS, 3, "shoulders")),
                fires("TRI-105", WATCH, "one shoulder of two at 4, the same, moving helps",
                        scene().oneSide().course(Course.SAME).now(4, 4).worked(Modality.SPORTS, 3, "shoulders")),
                misses("TRI-105", "one shoulder of two at 5, fading",
                        scene().oneSide().now(5, 5).worked(Modality.SPORTS, 3, "shoulders")),
                misses("TRI-105", "one side only, and only that side was worked",
                        scene().oneSide().worked(Modality.SPORTS, 3, "shoulders:left")),
                misses("TRI-105", "one side, gone",
                        scene().soreAt("lower_back:left").oneSide().now(0, 3).course(Course.GONE)),

                fires("TRI-106", WATCH, "throbbing, now 3", scene().feels(Quality.THROBBING).now(3, 4)),
                misses("TRI-106", "throbbing, now 4: TRI-089 speaks", scene().feels(Quality.THROBBING).now(4, 4)),

                fires("TRI-107", WATCH, "moving does not help, now 3 after 25 hours",
                        scene().answer(a -> a.easesWithMovement(Answer.NO)).now(3, 3).hours(25)),
                misses("TRI-107", "whether moving helps is not known",
                        scene().answer(a -> a.easesWithMovement(Answer.UNKNOWN)).now(3, 3).hours(25)),

                fires("TRI-108", WATCH, "where exactly is not known", scene().spread(Spread.UNKNOWN)),
                fires("TRI-108", WATCH, "soreness now not known",
                        scene().answer(a -> a.sorenessNow(OptionalInt.empty()))),
                fires("TRI-108", WATCH, "bruise not known, not sore", scene().bruise(Bruising.UNKNOWN).now(0, 0)),
                misses("TRI-108", "where exactly is not known, but it is gone",
                        scene().spread(Spread.UNKNOWN).now(0, 3)),

                fires("TRI-109", WATCH, "stops somewhat after 49 hours", scene().limit(ActivityLimit.SOME).hours(49)),
                misses("TRI-109", "stops somewhat at 48 hours", scene().limit(ActivityLimit.SOME).hours(48)),

                fires("TRI-110", WATCH, "a little swelling after Swedish",
                        scene().swelling(Swelling.MILD).worked(Modality.SWEDISH, 3, "lower_back")),
                misses("TRI-110", "a little swelling after deep tissue", scene().swelling(Swelling.MILD)),

                fires("TRI-111", WATCH, "a small bruise after Swedish",
                        scene().bruise(Bruising.SMALL).worked(Modality.SWEDISH, 3, "lower_back")),
                misses("TRI-111", "a small bruise after deep tissue", scene().bruise(Bruising.SMALL)),

                fires("TRI-112", WATCH, "an old injury named", scene().cause(OtherCause.EXISTING_INJURY)),
                misses("TRI-112", "an old injury named, not sore", scene().cause(OtherCause.EXISTING_INJURY).now(0, 3)),

                fires("TRI-113", WATCH, "osteoporosis and sore", scene().has(OSTEOPOROSIS)),
                fires("TRI-113", WATCH, "pregnant and sore", scene().has(PREGNANCY)),
                misses("TRI-113", "osteoporosis and not sore", scene().has(OSTEOPOROSIS).now(0, 3)),
                fires("TRI-113", WATCH, "sore with a known aneurysm",
                        scene().has(ANEURYSM).worked(Modality.SWEDISH, 3, "calves")),

                fires("TRI-114", WATCH, "gone, but now 2", scene().course(Course.GONE)),
                fires("TRI-114", WATCH, "started after two days, told after 47 hours",
                        scene().onset(Onset.AFTER_48H).hours(47)),
                fires("TRI-114", WATCH, "worst 1, now 2", scene().now(2, 1)),
                misses("TRI-114", "worst 2, now 2", scene().now(2, 2)),

                fires("TRI-115", WATCH, "worse at 48 hours, now 3", scene().course(Course.WORSE).now(3, 3).hours(48)),
                fires("TRI-115", WATCH, "an even ache that rises, now 5 after 36 hours",
                        scene().course(Course.WORSE).now(5, 5).hours(36)),
                misses("TRI-115", "the same at 6: TRI-090 speaks",
                        scene().course(Course.WORSE).now(6, 6).hours(36)),

                fires("TRI-116", WATCH, "a mild, even ache beside the worked area",
                        scene().spread(Spread.BEYOND).now(4, 4).justOver(40).course(Course.SAME)),
                fires("TRI-116", WATCH, "the same at 5",
                        scene().spread(Spread.BEYOND).now(5, 5).justOver(40).course(Course.SAME)),
                misses("TRI-116", "the same at 5 after 50 hours",
                        scene().spread(Spread.BEYOND).now(5, 5).hours(50).course(Course.SAME)),
                fires("TRI-116", WATCH, "beside one shoulder, 3 and fading",
                        scene().spread(Spread.BEYOND).now(3, 4).oneSide()
                                .worked(Modality.SPORTS, 3, "shoulders:left")),
                misses("TRI-116", "beside one calf, 3 and fading",
                        scene().spread(Spread.BEYOND).now(3, 4).oneSide()
                                .worked(Modality.SPORTS, 3, "calves:left")),
                misses("TRI-116", "the same, sharp",
                        scene().spread(Spread.BEYOND).now(4, 4).justOver(40).feels(Quality.SHARP)));
    }
}
