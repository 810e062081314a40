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
import org.tenderpoint.followup.rules.facts.NumbWhere;
import org.tenderpoint.followup.rules.facts.ShootingInto;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.followup.rules.facts.WeakWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** What the second edition of the tables brought to the emergency rows. */
final class LaterGraveExamples {

    private LaterGraveExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-001", EMERGENCY, "coughing blood", scene().yes(COUGHING_BLOOD)),
                fires("TRI-001", EMERGENCY, "chest pain not known, sore between the shoulder blades, sick",
                        scene().unsure(CHEST_PAIN).yes(NAUSEA).worked(Modality.SWEDISH, 3, "upper_back")),
                misses("TRI-001", "chest pain not known, sore lower back, sick",
                        scene().unsure(CHEST_PAIN).yes(NAUSEA)),
                fires("TRI-001", URGENT, "coughing blood not known, front of one thigh sore",
                        scene().unsure(COUGHING_BLOOD).worked(Modality.SWEDISH, 3, "thighs_front:left")),
                misses("TRI-001", "coughing blood not known, operated thirteen weeks before",
                        scene().unsure(COUGHING_BLOOD).has(RECENT_SURGERY, Detail.DATE, "2025-12-01")),

                fires("TRI-003", EMERGENCY, "sight not known, a new pain on one side after work on the neck",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(NEW_ONE_SIDED_HEAD_NECK_PAIN)
                                .worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-003", "the same, the neck was not worked",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(NEW_ONE_SIDED_HEAD_NECK_PAIN)),
                fires("TRI-004", EMERGENCY, "very bad headache and trouble keeping balance",
                        scene().yes(SEVERE_HEADACHE, SWALLOWING_OR_BALANCE_TROUBLE)),
                misses("TRI-004", "very bad headache, balance not known",
                        scene().yes(SEVERE_HEADACHE).unsure(SWALLOWING_OR_BALANCE_TROUBLE)),
                fires("TRI-005", EMERGENCY, "trouble swallowing after work on the neck",
                        scene().yes(SWALLOWING_OR_BALANCE_TROUBLE).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-005", "trouble swallowing after work on the legs",
                        scene().yes(SWALLOWING_OR_BALANCE_TROUBLE).worked(Modality.SWEDISH, 3, "calves")),

                fires("TRI-007", EMERGENCY, "a weak leg that gets weaker",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.ONE_LEG).weaker(Answer.YES)),
                fires("TRI-007", URGENT, "a weak leg, not known whether it gets weaker",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.ONE_LEG)),
                misses("TRI-007", "a weak leg that gets no weaker",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.ONE_LEG).weaker(Answer.NO)),
                fires("TRI-010", EMERGENCY, "fainted with a known aneurysm", scene().yes(FAINTED).has(ANEURYSM)),
                fires("TRI-010", URGENT, "fainted, an aneurysm not asked", scene().yes(FAINTED).notAsked(ANEURYSM)),

                fires("TRI-011", EMERGENCY, "thick lips", scene().swollenAt(SwollenWhere.LIPS_OR_TONGUE)),
                fires("TRI-011", EMERGENCY, "rash and a swollen face",
                        scene().yes(SKIN_REACTION).swollenAt(SwollenWhere.FACE)),
                fires("TRI-011", URGENT, "rash and a swelling that nobody placed",
                        scene().yes(SKIN_REACTION).swelling(Swelling.MILD)),
                misses("TRI-011", "rash and a swelling at the sore place",
                        scene().yes(SKIN_REACTION).swollenAt(SwollenWhere.SORE_PLACE)),

                fires("TRI-013", EMERGENCY, "fever, sore spine at 5, diabetes",
                        scene().yes(FEVER).now(5, 5).has(DIABETES)),
                fires("TRI-013", EMERGENCY, "shivers, spine getting worse, an injection of a kind not known",
                        scene().yes(CHILLS).course(Course.WORSE).has(RECENT_INJECTION)),
                misses("TRI-013", "fever, sore spine at 4, diabetes", scene().yes(FEVER).now(4, 4).has(DIABETES)),
                misses("TRI-013", "fever, sore spine at 5, a vaccine",
                        scene().yes(FEVER).now(5, 5).has(RECENT_INJECTION, Detail.INJECTION_KIND, "vaccine")),
                fires("TRI-015", EMERGENCY, "a little swelling that grows, pain 7, tingling, at the shin",
                        scene().swelling(Swelling.MILD).course(Course.WORSE).now(7, 7).yes(TINGLING)
                                .worked(Modality.SWEDISH, 3, "shins")),
                misses("TRI-015", "the same, not growing",
                        scene().swelling(Swelling.MILD).now(7, 7).yes(TINGLING).worked(Modality.SWEDISH, 3, "shins")),

                fires("TRI-018", EMERGENCY, "one weak arm, nothing else",
                        scene().yes(WEAKNESS_ARMS).weakAt(WeakWhere.ONE_ARM)),
                fires("TRI-018", EMERGENCY, "a drooping face", scene().yes(FACE_DROOP)),
                fires("TRI-018", EMERGENCY, "numb in the face", scene().yes(NUMBNESS).numbAt(NumbWhere.FACE)),
                fires("TRI-018", EMERGENCY, "one arm numb, a weak leg of which nobody said whether it is one",
                        scene().yes(NUMBNESS, WEAKNESS_LEGS).numbAt(NumbWhere.ONE_ARM)),
                fires("TRI-018", URGENT, "face not known, dizzy", scene().unsure(FACE_DROOP).yes(DIZZINESS)),
                fires("TRI-018", URGENT, "tingling, not known where", scene().yes(TINGLING)),
                misses("TRI-018", "both arms weak", scene().yes(WEAKNESS_ARMS).weakAt(WeakWhere.BOTH_ARMS)),
                misses("TRI-018", "one arm tingles", scene().yes(TINGLING).numbAt(NumbWhere.ONE_ARM)),

                fires("TRI-019", EMERGENCY, "both legs weak",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.BOTH_LEGS)),
                fires("TRI-019", EMERGENCY, "both legs numb, lower back sore",
                        scene().yes(NUMBNESS).numbAt(NumbWhere.BOTH_LEGS)),
                fires("TRI-019", EMERGENCY, "shoots into both legs, bladder not sure",
                        scene().shootsInto(ShootingInto.BOTH_LEGS).unsure(BLADDER_BOWEL_CHANGE)),
                fires("TRI-019", URGENT, "weak legs, not known which", scene().yes(WEAKNESS_LEGS)),
                misses("TRI-019", "shoots into both legs, all else denied",
                        scene().shootsInto(ShootingInto.BOTH_LEGS)),
                misses("TRI-019", "both legs numb, shoulders sore",
                        scene().yes(NUMBNESS).numbAt(NumbWhere.BOTH_LEGS).worked(Modality.SWEDISH, 3, "shoulders")),

                fires("TRI-120", EMERGENCY, "60 years old, beating pain at 4 in the belly",
                        scene().age(60).feels(THROBBING).now(4, 4).worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-120", EMERGENCY, "a known aneurysm and belly pain",
                        scene().has(ANEURYSM).worked(Modality.SWEDISH, 2, "abdomen")),
                fires("TRI-120", URGENT, "an aneurysm not asked, beating lower back at 4",
                        scene().notAsked(ANEURYSM).feels(THROBBING).now(4, 4)),
                misses("TRI-120", "59 years old, beating pain at 4 in the belly",
                        scene().age(59).feels(THROBBING).now(4, 4).worked(Modality.SWEDISH, 2, "abdomen")),
                misses("TRI-120", "60 years old, beating pain at 3 in the belly",
                        scene().age(60).feels(THROBBING).now(3, 3).worked(Modality.SWEDISH, 2, "abdomen")),

                fires("TRI-121", EMERGENCY, "apixaban, a fall, the head was hit",
                        scene().has(ANTICOAGULANT, Detail.NAME, "apixaban").injured(Answer.YES)),
                fires("TRI-121", EMERGENCY, "the head was hit, throws up", scene().injured(Answer.YES).yes(VOMITING)),
                fires("TRI-121", URGENT, "the head was hit, blood thinners not asked",
                        scene().notAsked(ANTICOAGULANT).injured(Answer.YES)),
                misses("TRI-121", "only aspirin, the head was hit, no sign",
                        scene().has(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "yes").injured(Answer.YES)));
    }
}
