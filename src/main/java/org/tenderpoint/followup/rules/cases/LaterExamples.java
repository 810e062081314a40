package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Quality.*;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** What the second edition of the tables brought to the rows below emergency. */
final class LaterExamples {

    private LaterExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-027", URGENT, "a little swelling in one leg", scene().swollenAt(SwollenWhere.ONE_LEG)),
                misses("TRI-027", "a little swelling in both legs", scene().swollenAt(SwollenWhere.BOTH_LEGS)),
                fires("TRI-028", URGENT, "front of one thigh sore, a lot of swelling",
                        scene().swelling(Swelling.PRONOUNCED).worked(Modality.SWEDISH, 3, "thighs_front:left")),
                misses("TRI-028", "one knee sore, a little swelling",
                        scene().swelling(Swelling.MILD).worked(Modality.SWEDISH, 3, "knees:left")),
                fires("TRI-028", URGENT, "one calf sore, operated twelve weeks less a day before",
                        scene().has(RECENT_SURGERY, Detail.DATE, "2025-12-09")
                                .worked(Modality.SWEDISH, 3, "calves:left")),
                misses("TRI-028", "one calf sore, operated twelve weeks before",
                        scene().has(RECENT_SURGERY, Detail.DATE, "2025-12-08")
                                .worked(Modality.SWEDISH, 3, "calves:left")),
                fires("TRI-037", URGENT, "pregnant, hands swollen",
                        scene().has(PREGNANCY).swollenAt(SwollenWhere.HANDS)),
                fires("TRI-037", URGENT, "the baby moves less, whatever is stored", scene().yes(BABY_MOVING_LESS)),
                misses("TRI-037", "hands swollen, not pregnant", scene().swollenAt(SwollenWhere.HANDS)),

                fires("TRI-040", URGENT, "cancer that has reached bone, lower back at 1",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "yes").has(CANCER_ACTIVE, Detail.REGIONS, "chest")
                                .now(1, 1)),
                misses("TRI-040", "cancer not in bone, sore elsewhere",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "no").has(CANCER_ACTIVE, Detail.REGIONS, "chest")),
                fires("TRI-041", URGENT, "shoots into both legs", scene().shootsInto(ShootingInto.BOTH_LEGS)),
                fires("TRI-041", URGENT, "shoots, not known where, both calves named",
                        scene().feels(SHOOTING).worked(Modality.SWEDISH, 3, "calves")),
                misses("TRI-041", "shoots into one leg", scene().shootsInto(ShootingInto.ONE_LEG)),
                fires("TRI-042", URGENT, "one calf of two that were worked, 5, the same",
                        scene().worked(Modality.SWEDISH, 3, "calves").soreAt("calves:left").oneSide().now(5, 5)
                                .course(Course.SAME)),
                misses("TRI-042", "the same at 4",
                        scene().worked(Modality.SWEDISH, 3, "calves").soreAt("calves:left").oneSide().now(4, 4)
                                .course(Course.SAME)),
                fires("TRI-043", URGENT, "a new pain on one side of the head",
                        scene().yes(NEW_ONE_SIDED_HEAD_NECK_PAIN)),
                fires("TRI-043", URGENT, "neck worked, head and neck sore on one side, getting worse",
                        scene().worked(Modality.SWEDISH, 3, "neck").soreAt("neck:left", "head").oneSide()
                                .course(Course.WORSE)),
                misses("TRI-043", "denied, sore at the neck alone",
                        scene().worked(Modality.SWEDISH, 3, "neck").oneSide().course(Course.WORSE)),
                fires("TRI-044", URGENT, "warfarin, a new fall, head not asked",
                        scene().has(ANTICOAGULANT, Detail.NAME, "warfarin").injured(Answer.UNKNOWN)),
                fires("TRI-044", DOCTOR, "a new fall, neither head nor blood thinners known",
                        scene().notAsked(ANTICOAGULANT).injured(Answer.UNKNOWN)),
                misses("TRI-044", "warfarin, a new fall, the head was not hit",
                        scene().has(ANTICOAGULANT).injured(Answer.NO)),
                fires("TRI-045", URGENT, "belly at 6",
                        scene().now(6, 6).worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-045", URGENT, "60 years old, beating lower back at 4",
                        scene().age(60).feels(THROBBING).now(4, 4)),
                misses("TRI-045", "belly at 5", scene().now(5, 5).worked(Modality.SWEDISH, 2, "abdomen")),
                misses("TRI-045", "59 years old, beating lower back at 4",
                        scene().age(59).feels(THROBBING).now(4, 4)),
                fires("TRI-046", URGENT, "burning, one side, rash",
                        scene().feels(BURNING).yes(SKIN_REACTION).soreAt("mid_back:left")),
                misses("TRI-046", "burning, both sides, rash", scene().feels(BURNING).yes(SKIN_REACTION)),
                fires("TRI-047", URGENT, "trouble swallowing, the legs were worked",
                        scene().yes(SWALLOWING_OR_BALANCE_TROUBLE).worked(Modality.SWEDISH, 3, "calves")),
                misses("TRI-047", "not sure", scene().unsure(SWALLOWING_OR_BALANCE_TROUBLE)),
                fires("TRI-048", URGENT, "one arm swollen", scene().swollenAt(SwollenWhere.ONE_ARM)),
                misses("TRI-048", "hands swollen", scene().swollenAt(SwollenWhere.HANDS)),

                fires("TRI-066", DOCTOR, "cancer, bone not ruled out, a mild spine",
                        scene().has(CANCER_ACTIVE, Detail.REGIONS, "chest")),
                misses("TRI-066", "cancer, bone ruled out, a mild spine",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "no").has(CANCER_ACTIVE, Detail.REGIONS, "chest")),
                fires("TRI-067", DOCTOR, "one thigh of two at 4, the same",
                        scene().worked(Modality.SWEDISH, 3, "thighs_front").soreAt("thighs_front:left").oneSide()
                                .now(4, 4).course(Course.SAME)),
                misses("TRI-067", "one thigh of two at 4, getting better",
                        scene().worked(Modality.SWEDISH, 3, "thighs_front").soreAt("thighs_front:left").oneSide()
                                .now(4, 4)),
                fires("TRI-140", DOCTOR, "both legs swollen", scene().swollenAt(SwollenWhere.BOTH_LEGS)),
                misses("TRI-140", "one leg swollen", scene().swollenAt(SwollenWhere.ONE_LEG)),

                fires("TRI-080", THERAPIST, "warfarin, a new injury, the head was not hit",
                        scene().has(ANTICOAGULANT).injured(Answer.NO)),
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
                misses("TRI-105", "one side, gone",
                        scene().soreAt("lower_back:left").oneSide().now(0, 3).course(Course.GONE)),
                fires("TRI-113", WATCH, "sore with a known aneurysm",
                        scene().has(ANEURYSM).worked(Modality.SWEDISH, 3, "calves")),
                fires("TRI-116", WATCH, "a mild, even ache beside the worked area",
                        scene().spread(Spread.BEYOND).now(4, 4).justOver(40).course(Course.SAME)),
                misses("TRI-116", "the same at 5",
                        scene().spread(Spread.BEYOND).now(5, 5).justOver(40).course(Course.SAME)),
                misses("TRI-116", "the same, sharp",
                        scene().spread(Spread.BEYOND).now(4, 4).justOver(40).feels(Quality.SHARP)));
    }
}
