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
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Course.Onset;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.NumbWhere;
import org.tenderpoint.followup.rules.facts.Symptom.OtherNew;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** TRI-070 to TRI-093, TRI-095 and TRI-097. */
final class TherapistExamples {

    private TherapistExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-070", THERAPIST, "sore at 3 just after 72 hours", scene().now(3, 4).justOver(72)),
                misses("TRI-070", "fading and 2 after 80 hours: TRI-119 speaks", scene().hours(80)),
                misses("TRI-070", "sore at 72 hours", scene().hours(72)),

                fires("TRI-071", THERAPIST, "started after two days", scene().onset(Onset.AFTER_48H).hours(60)),
                misses("TRI-071", "started after one to two days", scene().onset(Onset.H24_48).hours(60)),

                fires("TRI-072", THERAPIST, "52 years old, one spot at the spine",
                        scene().age(52).spread(Spread.PINPOINT)),
                misses("TRI-072", "38 years old, one spot at the spine, mild and fading",
                        scene().age(38).spread(Spread.PINPOINT)),
                misses("TRI-072", "one spot at the shoulder, mild and fading",
                        scene().spread(Spread.PINPOINT).worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-073", THERAPIST, "sore outside the area, 5 after 50 hours",
                        scene().spread(Spread.BEYOND).now(5, 5).hours(50)),
                misses("TRI-073", "was sore outside the area, 3 at worst, gone",
                        scene().spread(Spread.BEYOND).now(0, 3)),

                fires("TRI-074", THERAPIST, "one side only, now 5",
                        scene().oneSide().now(5, 5).worked(Modality.SPORTS, 3, "shoulders")),
                misses("TRI-074", "one side only, mild and fading",
                        scene().oneSide().worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-075", THERAPIST, "was 7, now 6", scene().now(6, 7)),
                fires("TRI-075", THERAPIST, "was 7, now 4, on one side", scene().now(4, 7).oneSide()),
                misses("TRI-075", "was 7, evenly and fading, now 4: TRI-103 speaks", scene().now(4, 7)),
                misses("TRI-075", "was 7, now 3", scene().now(3, 7)),

                fires("TRI-076", THERAPIST, "stops a lot on the first day", scene().limit(ActivityLimit.A_LOT)),
                misses("TRI-076", "stops somewhat", scene().limit(ActivityLimit.SOME)),

                fires("TRI-077", THERAPIST, "rash", scene().yes(SKIN_REACTION)),
                misses("TRI-077", "with diabetes TRI-060 speaks", scene().yes(SKIN_REACTION).has(DIABETES)),

                fires("TRI-078", THERAPIST, "blood thinners and a small bruise",
                        scene().has(ANTICOAGULANT).bruise(Bruising.SMALL)),
                fires("TRI-078", THERAPIST, "blood thinners not asked, a little swelling",
                        scene().notAsked(ANTICOAGULANT).swelling(Swelling.MILD)),
                misses("TRI-078", "small bruise, bleeds like anyone", scene().bruise(Bruising.SMALL)),

                fires("TRI-079", THERAPIST, "a little swelling just after 72 hours",
                        scene().swelling(Swelling.MILD).justOver(72)),
                misses("TRI-079", "a little swelling at 72 hours", scene().swelling(Swelling.MILD).hours(72)),

                fires("TRI-080", THERAPIST, "a new injury", scene().cause(OtherCause.NEW_INJURY)),
                misses("TRI-080", "an old injury", scene().cause(OtherCause.EXISTING_INJURY)),
                fires("TRI-080", THERAPIST, "warfarin, a new injury, the head was not hit",
                        scene().has(ANTICOAGULANT).injured(Answer.NO)),

                fires("TRI-081", THERAPIST, "hurt during the massage, now 5", scene().onset(Onset.DURING).now(5, 5)),
                fires("TRI-081", THERAPIST, "pain 8 during the massage, now 4",
                        scene().answer(a -> a.painDuringSession(OptionalInt.of(8))).now(4, 4)),
                misses("TRI-081", "hurt during the massage, now 4", scene().onset(Onset.DURING).now(4, 4)),

                fires("TRI-082", THERAPIST, "the complaint is much worse",
                        scene().answer(a -> a.benefit(OptionalInt.of(-2))).now(4, 4)),
                misses("TRI-082", "the complaint is much worse, 2 of 10 sore: TRI-150 speaks",
                        scene().answer(a -> a.benefit(OptionalInt.of(-2)))),
                fires("TRI-082", THERAPIST, "the complaint rose from 3 to 5",
                        scene().complaint(3, 5, "lower_back").now(4, 4)),
                misses("TRI-082", "the complaint rose from 3 to 4",
                        scene()
                                .answer(a -> a.complaintNow(OptionalInt.of(4)))
                                .stored(f -> f.painBefore(OptionalInt.of(3)))),

                fires("TRI-083", THERAPIST, "coughing hurts at the spine", scene().worseOn(AggravatedBy.COUGHING)),
                misses("TRI-083", "coughing hurts at the shoulder",
                        scene().worseOn(AggravatedBy.COUGHING).worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-084", THERAPIST, "burning in the area, skin well", scene().feels(Quality.BURNING)),
                misses("TRI-084", "outside the area TRI-061 speaks",
                        scene().feels(Quality.BURNING).spread(Spread.BEYOND)),

                fires("TRI-085", THERAPIST, "it was sharp at 7 and is gone", scene().feels(Quality.SHARP).now(0, 7)),
                misses("TRI-085", "it was sharp at 4 and is gone: TRI-118 speaks",
                        scene().feels(Quality.SHARP).now(0, 4)),
                misses("TRI-085", "it was dull and is gone", scene().feels(Quality.DULL).now(0, 3)),

                fires("TRI-086", THERAPIST, "nothing changes it, now 5 after 25 hours",
                        scene().worseOn(AggravatedBy.NOTHING).now(5, 5).hours(25)),
                misses("TRI-086", "nothing changes it, now 5 at 24 hours",
                        scene().worseOn(AggravatedBy.NOTHING).now(5, 5).hours(24)),

                fires("TRI-087", THERAPIST, "the same, now 5 after 49 hours",
                        scene().course(Course.SAME).now(5, 5).hours(49)),
                misses("TRI-087", "fading, now 5 after 49 hours", scene().now(5, 5).hours(49)),

                fires("TRI-088", THERAPIST, "herniated disc, sore spine, now 4", scene().has(HERNIATED_DISC).now(4, 4)),
                fires("TRI-088", THERAPIST, "arthritis flare, sore spine the same after 49 hours",
                        scene().has(ARTHRITIS, Detail.FLARE_NOW, "yes").course(Course.SAME).hours(49)),
                fires("TRI-088", THERAPIST, "spine operated, back at 4",
                        scene().has(RECENT_SURGERY, Detail.SPINAL, "yes").now(4, 4)),
                misses("TRI-088", "knee operated last year, back at 4",
                        scene().has(RECENT_SURGERY, Detail.SPINAL, "no").has(RECENT_SURGERY, Detail.REGIONS, "knees")
                                .now(4, 4)),
                fires("TRI-088", THERAPIST, "osteopenia, fractures not asked, back at 4",
                        scene().has(OSTEOPOROSIS, Detail.SEVERITY, "osteopenia").now(4, 4)),
                misses("TRI-088", "osteopenia, nothing ever broken, back at 4",
                        scene().has(OSTEOPOROSIS, Detail.SEVERITY, "osteopenia")
                                .has(OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE, "no").now(4, 4)),
                misses("TRI-088", "herniated disc, sore spine, now 3", scene().has(HERNIATED_DISC).now(3, 4)),
                misses("TRI-088", "herniated disc, sore shoulder, now 4",
                        scene().has(HERNIATED_DISC).now(4, 4).worked(Modality.SPORTS, 3, "shoulders")),

                fires("TRI-089", THERAPIST, "throbbing, now 4", scene().feels(Quality.THROBBING).now(4, 4)),
                misses("TRI-089", "throbbing, now 3", scene().feels(Quality.THROBBING).now(3, 4)),

                fires("TRI-090", THERAPIST, "worse on the first day, now 6", scene().course(Course.WORSE).now(6, 6)),
                misses("TRI-090", "an even ache that rises, now 5: TRI-115 speaks",
                        scene().course(Course.WORSE).now(5, 5).hours(36)),
                fires("TRI-090", THERAPIST, "worse on the first day, nobody knows how much now",
                        scene().course(Course.WORSE).answer(answers -> answers.sorenessNow(OptionalInt.empty()))),
                misses("TRI-090", "worse on the first day, now 3", scene().course(Course.WORSE).now(3, 3)),

                fires("TRI-091", THERAPIST, "breath not sure", scene().unsure(BREATHLESS)),
                fires("TRI-091", THERAPIST, "baby's movements not sure, a pregnancy not asked",
                        scene().unsure(BABY_MOVING_LESS).notAsked(PREGNANCY)),
                misses("TRI-091", "nausea not sure", scene().unsure(NAUSEA)),
                misses("TRI-091", "baby's movements not sure, not pregnant", scene().unsure(BABY_MOVING_LESS)),

                fires("TRI-092", THERAPIST, "fever not sure, a weak immune system",
                        scene().unsure(FEVER).has(IMMUNOSUPPRESSION)),
                misses("TRI-092", "fever not sure, neither cancer nor a weak immune system", scene().unsure(FEVER)),

                fires("TRI-093", THERAPIST, "dark pee not sure after pressure 4, worst 5",
                        scene().unsure(DARK_URINE).worked(Modality.SWEDISH, 4, "lower_back").now(3, 5)),
                misses("TRI-093", "the same with worst 4",
                        scene().unsure(DARK_URINE).worked(Modality.SWEDISH, 4, "lower_back").now(3, 4)),

                fires("TRI-095", THERAPIST, "70 years old, dizzy for ten minutes in the shop",
                        scene().age(70).over(DIZZINESS)),
                fires("TRI-095", THERAPIST, "neck worked and not sore, dizzy for ten minutes",
                        scene().over(DIZZINESS).worked(Modality.SWEDISH, 3, "neck").soreAt("lower_back")),
                misses("TRI-095", "the same, and the neck is sore",
                        scene().over(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-095", THERAPIST, "both hands asleep for half an hour, a disc not asked",
                        scene().over(TINGLING).numbAt(NumbWhere.BOTH_ARMS).notAsked(HERNIATED_DISC)),
                fires("TRI-095", THERAPIST, "a mild headache after work on the neck",
                        scene().worries(OtherNew.HEADACHE_MILD).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-095", "70 years old, dizzy only on rising",
                        scene().age(70).over(DIZZINESS).details(told -> told.withDizzyOnRising(Answer.YES))),

                fires("TRI-097", THERAPIST, "“stool black as tar”", inWords("stool black as tar")),
                misses("TRI-097", "“slept badly”", inWords("slept badly")));
    }

    private static Scene inWords(String words) {
        return scene().worries(OtherNew.SOMETHING_ELSE).details(told -> told.withWords(words));
    }
}
