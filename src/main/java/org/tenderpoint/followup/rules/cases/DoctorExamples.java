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
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.OtherNew;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom.SwollenWhere;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** TRI-050 to TRI-069, TRI-140 to TRI-143. */
final class DoctorExamples {

    private DoctorExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-050", DOCTOR, "worse just after 48 hours", scene().course(Course.WORSE).justOver(48)),
                misses("TRI-050", "worse at 48 hours", scene().course(Course.WORSE).hours(48)),

                fires("TRI-051", DOCTOR, "spreading", scene().spread(Spread.SPREADING)),
                misses("TRI-051", "outside the area", scene().spread(Spread.BEYOND)),

                fires("TRI-052", DOCTOR, "sharp at 3", scene().feels(Quality.SHARP).now(3, 4)),
                misses("TRI-052", "sharp at 2, fading: TRI-118 speaks", scene().feels(Quality.SHARP)),
                misses("TRI-052", "it was sharp and is gone", scene().feels(Quality.SHARP).now(0, 3)),

                fires("TRI-053", DOCTOR, "now 7", scene().now(7, 7)),
                misses("TRI-053", "now 6", scene().now(6, 7)),

                fires("TRI-054", DOCTOR, "not fading at 96 hours", scene().course(Course.SAME).hours(96)),
                fires("TRI-054", DOCTOR, "fading but 4 at 96 hours", scene().now(4, 5).hours(96)),
                misses("TRI-054", "not fading at 95 hours", scene().course(Course.SAME).hours(95)),
                misses("TRI-054", "fading and 3 at 96 hours", scene().now(3, 5).hours(96)),

                fires("TRI-055", DOCTOR, "sore just after a week", scene().now(1, 5).justOver(168)),
                misses("TRI-055", "sore after a week as for years: TRI-154 speaks",
                        scene().now(3, 5).course(Course.SAME).justOver(168).complaint(5, 5, "lower_back")),
                misses("TRI-055", "sore at a week", scene().now(1, 5).hours(168)),

                fires("TRI-056", DOCTOR, "cannot do daily things", scene().limit(ActivityLimit.CANNOT_DO_DAILY_THINGS)),
                fires("TRI-056", DOCTOR, "stops a lot, after 49 hours", scene().limit(ActivityLimit.A_LOT).hours(49)),
                fires("TRI-056", DOCTOR, "stops a lot, now 6", scene().limit(ActivityLimit.A_LOT).now(6, 6)),
                misses("TRI-056", "stops a lot, first day, now 5", scene().limit(ActivityLimit.A_LOT).now(5, 5)),

                fires("TRI-057", DOCTOR, "kept awake by pain", scene().yes(CANNOT_SLEEP_FOR_PAIN)),
                misses("TRI-057", "not known", scene().unsure(CANNOT_SLEEP_FOR_PAIN)),

                fires("TRI-058", DOCTOR, "large bruise", scene().bruise(Bruising.LARGE)),
                fires("TRI-058", WATCH, "bruise not known", scene().bruise(Bruising.UNKNOWN)),
                fires("TRI-058", THERAPIST, "bruise not known, blood thinners",
                        scene().bruise(Bruising.UNKNOWN).has(ANTICOAGULANT)),
                misses("TRI-058", "small bruise", scene().bruise(Bruising.SMALL)),

                fires("TRI-059", DOCTOR, "blood thinners, a little swelling",
                        scene().has(ANTICOAGULANT).swelling(Swelling.MILD)),
                misses("TRI-059", "a little swelling", scene().swelling(Swelling.MILD)),

                fires("TRI-060", DOCTOR, "rash after hot stones",
                        scene().yes(SKIN_REACTION).worked(Modality.HOT_STONE, 2, "lower_back")),
                fires("TRI-060", DOCTOR, "rash for over 72 hours", scene().yes(SKIN_REACTION).justOver(72)),
                fires("TRI-060", DOCTOR, "rash with diabetes", scene().yes(SKIN_REACTION).has(DIABETES)),
                misses("TRI-060", "rash on the first day", scene().yes(SKIN_REACTION)),

                fires("TRI-061", DOCTOR, "burning, outside the area",
                        scene().feels(Quality.BURNING).spread(Spread.BEYOND)),
                fires("TRI-061", DOCTOR, "burning, skin not known",
                        scene().feels(Quality.BURNING).unsure(SKIN_REACTION)),
                fires("TRI-061", DOCTOR, "fibromyalgia, burning outside the area, sharp too",
                        scene().has(FIBROMYALGIA).feels(Quality.BURNING, Quality.SHARP).spread(Spread.BEYOND)),
                misses("TRI-061", "fibromyalgia, burning outside the area as it often does, fading",
                        scene().has(FIBROMYALGIA).feels(Quality.BURNING).spread(Spread.BEYOND)),
                misses("TRI-061", "burning in the area, skin well", scene().feels(Quality.BURNING)),

                fires("TRI-062", DOCTOR, "one spot at the spine, now 5", scene().spread(Spread.PINPOINT).now(5, 5)),
                fires("TRI-062", DOCTOR, "one spot at the spine at 65", scene().spread(Spread.PINPOINT).age(65)),
                fires("TRI-062", DOCTOR, "one spot at the spine, age not known",
                        scene().spread(Spread.PINPOINT).ageUnknown()),
                misses("TRI-062", "one spot at the spine, now 4, at 64",
                        scene().spread(Spread.PINPOINT).now(4, 4).age(64)),

                fires("TRI-063", DOCTOR, "weak bones, spine sore over 72 hours",
                        scene().has(OSTEOPOROSIS).justOver(72)),
                fires("TRI-063", THERAPIST, "osteoporosis not asked at 65, spine sore over 72 hours",
                        scene().notAsked(OSTEOPOROSIS).age(65).justOver(72)),
                misses("TRI-063", "weak bones, spine sore at 72 hours", scene().has(OSTEOPOROSIS).hours(72)),

                fires("TRI-064", DOCTOR, "operated there, now 4",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back").now(4, 4)),
                fires("TRI-064", DOCTOR, "broken bone there, one spot",
                        scene().has(RECENT_FRACTURE, Detail.REGIONS, "lower_back").spread(Spread.PINPOINT)),
                misses("TRI-064", "operated there, now 3",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back").now(3, 4)),

                fires("TRI-065", DOCTOR, "the complaint is very much worse",
                        scene().answer(a -> a.benefit(OptionalInt.of(-3)))),
                fires("TRI-065", DOCTOR, "the complaint rose from 3 to 6",
                        scene()
                                .answer(a -> a.complaintNow(OptionalInt.of(6)))
                                .stored(f -> f.painBefore(OptionalInt.of(3)))),
                misses("TRI-065", "the complaint rose from 3 to 5",
                        scene()
                                .answer(a -> a.complaintNow(OptionalInt.of(5)))
                                .stored(f -> f.painBefore(OptionalInt.of(3)))),

                fires("TRI-066", DOCTOR, "active cancer, now 4",
                        scene().has(CANCER_ACTIVE, Detail.REGIONS, "chest").now(4, 4)),
                fires("TRI-066", DOCTOR, "active cancer there",
                        scene().has(CANCER_ACTIVE, Detail.REGIONS, "lower_back")),
                misses("TRI-066", "active cancer elsewhere and not in bone, now 3",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "no").has(CANCER_ACTIVE, Detail.REGIONS, "chest").now(3,
                                4)),
                fires("TRI-066", DOCTOR, "cancer, bone not ruled out, a mild spine",
                        scene().has(CANCER_ACTIVE, Detail.REGIONS, "chest")),
                misses("TRI-066", "cancer, bone ruled out, a mild spine",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "no").has(CANCER_ACTIVE, Detail.REGIONS, "chest")),

                fires("TRI-067", DOCTOR, "one calf of two that were worked",
                        scene().worked(Modality.SPORTS, 3, "calves").soreAt("calves:left").oneSide()),
                misses("TRI-067", "the one calf that was worked",
                        scene().worked(Modality.SWEDISH, 3, "calves:left").oneSide()),
                fires("TRI-067", DOCTOR, "one thigh of two at 4, the same",
                        scene().worked(Modality.SWEDISH, 3, "thighs_front").soreAt("thighs_front:left").oneSide()
                                .now(4, 4).course(Course.SAME)),
                misses("TRI-067", "one thigh of two at 4, getting better",
                        scene().worked(Modality.SWEDISH, 3, "thighs_front").soreAt("thighs_front:left").oneSide()
                                .now(4, 4)),

                fires("TRI-067", DOCTOR, "one knee of two at 4, the same",
                        scene().worked(Modality.SWEDISH, 3, "knees").soreAt("knees:left").oneSide()
                                .now(4, 4).course(Course.SAME)),
                misses("TRI-067", "one knee of two at 3, the same",
                        scene().worked(Modality.SWEDISH, 3, "knees").soreAt("knees:left").oneSide()
                                .now(3, 4).course(Course.SAME)),
                misses("TRI-067", "one calf of two, cramped after a ride: TRI-157 speaks",
                        scene().worked(Modality.SPORTS, 3, "calves").soreAt("calves:left").oneSide()
                                .feels(Quality.CRAMPING).cause(OtherCause.EXERCISE)),

                fires("TRI-068", DOCTOR, "diabetes with feeling not known, now 5", scene().has(DIABETES).now(5, 5)),
                fires("TRI-068", DOCTOR, "reduced feeling there, now 5",
                        scene().has(NEUROPATHY, Detail.REGIONS, "lower_back").now(5, 5)),
                misses("TRI-068", "diabetes with full feeling, now 5",
                        scene().has(DIABETES, Detail.NEUROPATHY, "no").now(5, 5)),
                misses("TRI-068", "reduced feeling in the feet, now 5",
                        scene().has(NEUROPATHY, Detail.REGIONS, "ankles_feet").now(5, 5)),

                fires("TRI-069", DOCTOR, "herniated disc, coughing hurts",
                        scene().has(HERNIATED_DISC).worseOn(AggravatedBy.COUGHING)),
                misses("TRI-069", "coughing hurts, no disc", scene().worseOn(AggravatedBy.COUGHING)),

                fires("TRI-140", DOCTOR, "both legs swollen", scene().swollenAt(SwollenWhere.BOTH_LEGS)),
                misses("TRI-140", "one leg swollen", scene().swollenAt(SwollenWhere.ONE_LEG)),

                fires("TRI-143", DOCTOR, "itchy pimples on the back, well", scene().yes(REDNESS)),
                misses("TRI-143", "the same, hot: TRI-023 speaks", scene().yes(REDNESS, HOT_TENDER)),
                misses("TRI-143", "the same, diabetes not asked", scene().yes(REDNESS).notAsked(DIABETES)),

                fires("TRI-141", DOCTOR, "a racing heart, else well", scene().worries(OtherNew.HEART_RACING)),
                misses("TRI-141", "a racing heart and a fever: TRI-133 speaks",
                        scene().worries(OtherNew.HEART_RACING).yes(FEVER)),

                fires("TRI-142", DOCTOR, "40 years old, dizzy for a day, legs worked", dizzy("calves")),
                misses("TRI-142", "the same, neck worked", dizzy("neck")),
                misses("TRI-142", "the same, heart not asked", dizzy("calves").notAsked(HEART_CONDITION)),
                misses("TRI-142", "the same, over within an hour", dizzy("calves").over(DIZZINESS)));
    }

    private static Scene dizzy(String worked) {
        return scene().yes(DIZZINESS).worked(Modality.SWEDISH, 3, worked);
    }
}
