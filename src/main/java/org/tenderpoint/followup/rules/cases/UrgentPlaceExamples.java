package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.Symptom.OtherNew.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.ActivityLimit;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.Course.Onset;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.ShootingInto;
import org.tenderpoint.followup.rules.facts.Symptom.SwollenWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** TRI-032 to TRI-049 and TRI-130 to TRI-133. */
final class UrgentPlaceExamples {

    private UrgentPlaceExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-032", URGENT, "blood thinners and a large bruise",
                        scene().has(ANTICOAGULANT).bruise(Bruising.LARGE)),
                fires("TRI-032", URGENT, "bleeding disorder and a small bruise, getting worse",
                        scene().has(BLEEDING_DISORDER).bruise(Bruising.SMALL).course(Course.WORSE)),
                fires("TRI-032", URGENT, "blood thinners not asked, a large bruise",
                        scene().notAsked(ANTICOAGULANT).bruise(Bruising.LARGE)),
                misses("TRI-032", "blood thinners and a small bruise",
                        scene().has(ANTICOAGULANT).bruise(Bruising.SMALL)),

                fires("TRI-033", URGENT, "blood thinners, low back 6", scene().has(ANTICOAGULANT).now(6, 6)),
                fires("TRI-033", URGENT, "blood thinners, belly 4",
                        scene().has(ANTICOAGULANT).now(4, 4).worked(Modality.SWEDISH, 3, "abdomen")),
                fires("TRI-033", DOCTOR, "blood thinners not asked, low back 6",
                        scene().notAsked(ANTICOAGULANT).now(6, 6)),
                misses("TRI-033", "blood thinners, low back 5", scene().has(ANTICOAGULANT).now(5, 6)),

                fires("TRI-034", URGENT, "osteoporosis, one spot at the spine",
                        scene().has(OSTEOPOROSIS).spread(Spread.PINPOINT)),
                fires("TRI-034", URGENT, "long-term steroids, sharp pain at the chest",
                        scene().has(LONG_TERM_STEROIDS).feels(Quality.SHARP).worked(Modality.SWEDISH, 3, "chest")),
                fires("TRI-034", URGENT, "osteoporosis, hurt during the massage, now 4",
                        scene().has(OSTEOPOROSIS).onset(Onset.DURING).now(4, 4)),
                fires("TRI-034", DOCTOR, "osteoporosis not asked at 65, one spot",
                        scene().notAsked(OSTEOPOROSIS).age(65).spread(Spread.PINPOINT)),
                fires("TRI-034", URGENT, "osteoporosis not asked at 65, one spot and worse",
                        scene().notAsked(OSTEOPOROSIS).age(65).spread(Spread.PINPOINT).course(Course.WORSE)),
                misses("TRI-034", "osteoporosis not asked at 64, one spot",
                        scene().notAsked(OSTEOPOROSIS).age(64).spread(Spread.PINPOINT)),
                misses("TRI-034", "osteoporosis, hurt during the massage, now 3",
                        scene().has(OSTEOPOROSIS).onset(Onset.DURING).now(3, 4)),

                fires("TRI-035", URGENT, "cancer before, spine getting worse",
                        scene().has(CANCER_HISTORY).course(Course.WORSE)),
                fires("TRI-035", URGENT, "cancer before, spine the same after 73 hours",
                        scene().has(CANCER_HISTORY).course(Course.SAME).hours(73)),
                fires("TRI-035", THERAPIST, "cancer before, sleep not known",
                        scene().has(CANCER_HISTORY).unsure(CANNOT_SLEEP_FOR_PAIN)),
                misses("TRI-035", "cancer before, spine fading after 73 hours", scene().has(CANCER_HISTORY).hours(73)),

                fires("TRI-036", URGENT, "operated there, sharp pain in one spot",
                        scene()
                                .has(RECENT_SURGERY, Detail.REGIONS, "lower_back")
                                .feels(Quality.SHARP)
                                .spread(Spread.PINPOINT)),
                fires("TRI-036", URGENT, "implant of a place not recorded, now 7", scene().has(IMPLANT).now(7, 7)),
                misses("TRI-036", "operated elsewhere", scene().has(RECENT_SURGERY, Detail.REGIONS, "knees").now(7, 7)),
                misses("TRI-036", "operated there, now 6",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back").now(6, 6)),

                fires("TRI-037", URGENT, "pregnant, belly sore",
                        scene().has(PREGNANCY).worked(Modality.SWEDISH, 3, "abdomen")),
                fires("TRI-037", URGENT, "pregnant, cramps in the low back",
                        scene().has(PREGNANCY).feels(Quality.CRAMPING)),
                misses("TRI-037", "pregnant, dull low back", scene().has(PREGNANCY)),
                fires("TRI-037", URGENT, "pregnant, hands swollen",
                        scene().has(PREGNANCY).swollenAt(SwollenWhere.HANDS)),
                fires("TRI-037", URGENT, "the baby moves less, whatever is stored", scene().yes(BABY_MOVING_LESS)),
                misses("TRI-037", "hands swollen, not pregnant", scene().swollenAt(SwollenWhere.HANDS)),

                fires("TRI-038", URGENT, "now 9", scene().now(9, 9)),
                fires("TRI-038", URGENT, "now 7 and cannot do daily things",
                        scene().now(7, 7).limit(ActivityLimit.CANNOT_DO_DAILY_THINGS)),
                misses("TRI-038", "now 8", scene().now(8, 8)),

                fires("TRI-039", URGENT, "herniated disc, shooting pain beyond the area",
                        scene().has(HERNIATED_DISC).feels(Quality.SHOOTING).spread(Spread.BEYOND)),
                misses("TRI-039", "disc told to be resolved",
                        scene()
                                .has(HERNIATED_DISC, Detail.PHASE, "resolved")
                                .feels(Quality.SHOOTING)
                                .spread(Spread.BEYOND)),
                misses("TRI-039", "shooting pain in the worked area, fading",
                        scene().has(HERNIATED_DISC).feels(Quality.SHOOTING)),

                fires("TRI-040", URGENT, "cancer that has reached bone, lower back at 1",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "yes").has(CANCER_ACTIVE, Detail.REGIONS, "chest")
                                .now(1, 1)),
                misses("TRI-040", "cancer not in bone, sore elsewhere",
                        scene().has(CANCER_ACTIVE, Detail.BONE, "no").has(CANCER_ACTIVE, Detail.REGIONS, "chest")),

                fires("TRI-041", URGENT, "shoots into both legs", scene().shootsInto(ShootingInto.BOTH_LEGS)),
                fires("TRI-041", URGENT, "shoots, not known where, both calves named",
                        scene().feels(Quality.SHOOTING).worked(Modality.SWEDISH, 3, "calves")),
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
                        scene().age(60).feels(Quality.THROBBING).now(4, 4)),
                misses("TRI-045", "belly at 5", scene().now(5, 5).worked(Modality.SWEDISH, 2, "abdomen")),
                misses("TRI-045", "59 years old, beating lower back at 4",
                        scene().age(59).feels(Quality.THROBBING).now(4, 4)),

                fires("TRI-046", URGENT, "burning, one side, rash",
                        scene().feels(Quality.BURNING).yes(SKIN_REACTION).soreAt("mid_back:left")),
                misses("TRI-046", "burning, both sides, rash", scene().feels(Quality.BURNING).yes(SKIN_REACTION)),

                fires("TRI-047", URGENT, "trouble swallowing, the legs were worked",
                        scene().yes(SWALLOWING_OR_BALANCE_TROUBLE).worked(Modality.SWEDISH, 3, "calves")),
                misses("TRI-047", "not sure", scene().unsure(SWALLOWING_OR_BALANCE_TROUBLE)),

                fires("TRI-048", URGENT, "one arm swollen", scene().swollenAt(SwollenWhere.ONE_ARM)),
                misses("TRI-048", "hands swollen", scene().swollenAt(SwollenWhere.HANDS)),

                fires("TRI-043", URGENT, "neck worked, head and neck at 5 and the same, one side not known",
                        scene().unsure(NEW_ONE_SIDED_HEAD_NECK_PAIN).course(Course.SAME).now(5, 5)
                                .worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-043", "the same at 4",
                        scene().unsure(NEW_ONE_SIDED_HEAD_NECK_PAIN).course(Course.SAME).now(4, 4)
                                .worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-130", URGENT, "72 years old, head and jaw at 3, the same",
                        scene().age(72).course(Course.SAME).now(3, 3).worked(Modality.SWEDISH, 2, "head", "face_jaw")),
                misses("TRI-130", "72 years old, the head alone",
                        scene().age(72).course(Course.SAME).now(3, 3).worked(Modality.SWEDISH, 2, "head")),

                fires("TRI-131", URGENT, "calves at 8, worse, moving does not help",
                        scene().now(8, 8).course(Course.WORSE).eases(Answer.NO)
                                .worked(Modality.SWEDISH, 3, "calves")),
                misses("TRI-131", "the same at 7",
                        scene().now(7, 7).course(Course.WORSE).eases(Answer.NO)
                                .worked(Modality.SWEDISH, 3, "calves")),

                fires("TRI-049", URGENT, "one loin at 5, pee not sure, moving does not help",
                        oneLoin().now(5, 5).unsure(DARK_URINE)),
                fires("TRI-049", URGENT, "one loin at 7, moving does not help", oneLoin().now(7, 7)),
                misses("TRI-049", "one loin at 5, pee as ever, no fever", oneLoin().now(5, 5)),
                misses("TRI-049", "one loin at 7, moving helps", oneLoin().now(7, 7).eases(Answer.YES)),

                fires("TRI-132", URGENT, "a red, painful eye", scene().worries(PAINFUL_EYE)),
                fires("TRI-132", URGENT, "so drowsy that others notice", scene().worries(CONFUSED_OR_DROWSY)),
                misses("TRI-132", "something else", scene().worries(SOMETHING_ELSE)),

                fires("TRI-133", URGENT, "a racing heart, dizzy", scene().worries(HEART_RACING).yes(DIZZINESS)),
                fires("TRI-133", URGENT, "a racing heart, breath not known",
                        scene().worries(HEART_RACING).unsure(BREATHLESS)),
                misses("TRI-133", "a racing heart alone", scene().worries(HEART_RACING)));
    }

    private static Scene oneLoin() {
        return scene().eases(Answer.NO).soreAt("lower_back:left").oneSide();
    }
}
