package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.Symptom.OtherNew.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import java.util.OptionalInt;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom.AsBefore;
import org.tenderpoint.followup.rules.facts.Symptom.Bruising;
import org.tenderpoint.followup.rules.facts.Symptom.NumbWhere;
import org.tenderpoint.followup.rules.facts.Symptom.SwollenWhere;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** TRI-117 to -119 and TRI-150 to -157. */
final class CalmExamples {

    private CalmExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-118", WATCH, "it was sharp at 4 and is gone", scene().feels(Quality.SHARP).now(0, 4)),
                fires("TRI-118", WATCH, "sharp at 2, fading", scene().feels(Quality.SHARP).now(2, 4)),
                misses("TRI-118", "it was sharp at 7 and is gone", scene().feels(Quality.SHARP).now(0, 7)),
                misses("TRI-118", "sharp at 3, fading", scene().feels(Quality.SHARP).now(3, 4)),

                fires("TRI-119", WATCH, "2 and fading after 80 hours", scene().hours(80)),
                misses("TRI-119", "3 and fading after 80 hours", scene().now(3, 4).hours(80)),
                misses("TRI-119", "2 and fading after 96 hours", scene().hours(96)),

                fires("TRI-150", WATCH, "the complaint is much worse, 2 of 10 sore",
                        scene().answer(answers -> answers.benefit(OptionalInt.of(-2)))),
                misses("TRI-150", "the same, 4 of 10 sore",
                        scene().answer(answers -> answers.benefit(OptionalInt.of(-2))).now(4, 4)),

                fires("TRI-153", WATCH, "aspirin alone, a small bruise after deep work, fading",
                        scene().has(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "yes").bruise(Bruising.SMALL)),
                misses("TRI-153", "apixaban, the same bruise",
                        scene().has(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "no").bruise(Bruising.SMALL)),
                misses("TRI-153", "aspirin alone, the bruise grows worse",
                        scene().has(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "yes").bruise(Bruising.SMALL)
                                .course(Course.WORSE)),

                fires("TRI-154", WATCH, "back at 5 for years, as ever three days later",
                        scene().now(5, 5).course(Course.SAME).justOver(72).complaint(5, 5, "lower_back")),
                misses("TRI-154", "the same, one higher",
                        scene().now(6, 6).course(Course.SAME).justOver(72).complaint(5, 6, "lower_back")),
                misses("TRI-154", "the same at another place",
                        scene().now(5, 5).course(Course.SAME).justOver(72).complaint(5, 5, "shoulders")),
                misses("TRI-154", "the complaint was on the left, both sides are sore",
                        scene().now(5, 5).course(Course.SAME).justOver(72).complaint(5, 5, "lower_back:left")),

                fires("TRI-155", WATCH, "24 years old, thighs 5 after squats, pee not looked at",
                        trained().age(24)),
                misses("TRI-155", "the same at 52", trained().age(52)),
                misses("TRI-155", "the same, kidneys not asked", trained().notAsked(KIDNEY_OR_LIVER_DISEASE)),

                fires("TRI-157", WATCH, "one calf at 2, cramped after a ride", ride()),
                misses("TRI-157", "one calf at 3", ride().now(3, 4)),
                misses("TRI-157", "one calf at 2, no effort told", ride().cause(OtherCause.NONE)),
                misses("TRI-157", "one calf at 2, clots in the past not asked", ride().notAsked(CLOT_HISTORY)),

                fires("TRI-117", WATCH, "40 years old, dizzy ten minutes on rising", scene().over(DIZZINESS)),
                misses("TRI-117", "not sure whether it came back: TRI-142 speaks", scene().yes(DIZZINESS)),
                fires("TRI-117", WATCH, "35 years old, both hands asleep for half an hour",
                        scene().age(35).over(TINGLING).numbAt(NumbWhere.BOTH_ARMS)),
                misses("TRI-117", "55 years old, one hand asleep for half an hour",
                        scene().age(55).over(TINGLING).numbAt(NumbWhere.ONE_ARM)),
                fires("TRI-117", WATCH, "an itch that is gone", scene().over(SKIN_REACTION)),
                misses("TRI-117", "an itch that is not gone", scene().yes(SKIN_REACTION)),

                fires("TRI-151", WATCH, "both ankles as every evening",
                        scene().swollenAt(SwollenWhere.BOTH_LEGS).asBefore(AsBefore.SWELLING)),
                misses("TRI-151", "ankles thicker than before", scene().swollenAt(SwollenWhere.BOTH_LEGS)),

                fires("TRI-152", WATCH, "cried on the way home, fine since", scene().worries(TIRED_OR_TEARFUL)),
                fires("TRI-152", WATCH, "a mild headache, the back was worked", scene().worries(HEADACHE_MILD)),
                misses("TRI-152", "so drowsy that others notice", scene().worries(CONFUSED_OR_DROWSY)),
                misses("TRI-152", "a mild headache after work on the neck",
                        scene().worries(HEADACHE_MILD).worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-156", WATCH, "cold and shivery to bed, fine the next day", scene().over(CHILLS)),
                misses("TRI-156", "still shivery", scene().yes(CHILLS)),
                misses("TRI-156", "over, diabetes not asked", scene().over(CHILLS).notAsked(DIABETES)));
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
