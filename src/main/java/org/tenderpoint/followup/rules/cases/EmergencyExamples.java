package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.Course;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Sides.Spread;
import org.tenderpoint.followup.rules.facts.Symptom.NumbWhere;
import org.tenderpoint.followup.rules.facts.Symptom.ShootingInto;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom.SwollenWhere;
import org.tenderpoint.followup.rules.facts.Symptom.WeakWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** TRI-001 to TRI-019. */
final class EmergencyExamples {

    private EmergencyExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-001", EMERGENCY, "chest pain", scene().yes(CHEST_PAIN)),
                fires("TRI-001", EMERGENCY, "hard to breathe", scene().yes(BREATHLESS)),
                fires("TRI-001", URGENT, "breathing not known, a swollen calf",
                        scene().unsure(BREATHLESS).yes(CALF_SWELLING_ONE_SIDE)),
                fires("TRI-001", URGENT, "chest pain not known, the chest is sore",
                        scene().unsure(CHEST_PAIN).worked(Modality.SWEDISH, 3, "chest")),
                misses("TRI-001", "chest pain not known, nothing points to it", scene().unsure(CHEST_PAIN)),
                fires("TRI-001", EMERGENCY, "coughing blood", scene().yes(COUGHING_BLOOD)),
                fires("TRI-001", EMERGENCY, "chest pain not known, sore between the shoulder blades, sick",
                        scene().unsure(CHEST_PAIN).yes(NAUSEA).worked(Modality.SWEDISH, 3, "upper_back")),
                misses("TRI-001", "chest pain not known, sore lower back, sick",
                        scene().unsure(CHEST_PAIN).yes(NAUSEA)),
                fires("TRI-001", URGENT, "coughing blood not known, front of one thigh sore",
                        scene().unsure(COUGHING_BLOOD).worked(Modality.SWEDISH, 3, "thighs_front:left")),
                misses("TRI-001", "coughing blood not known, operated thirteen weeks before",
                        scene().unsure(COUGHING_BLOOD).has(RECENT_SURGERY, Detail.DATE, "2025-12-01")),

                fires("TRI-001", EMERGENCY, "45 years old, upper arms and jaw sore, sick, moving does not help",
                        scene().age(45).yes(NAUSEA).eases(Answer.NO)
                                .worked(Modality.SWEDISH, 3, "upper_arms", "face_jaw")),
                misses("TRI-001", "the same at 44", scene().age(44).yes(NAUSEA).eases(Answer.NO)
                        .worked(Modality.SWEDISH, 3, "upper_arms", "face_jaw")),

                fires("TRI-002", EMERGENCY, "numb between the legs", scene().yes(SADDLE_NUMBNESS)),
                fires("TRI-002", EMERGENCY, "trouble passing water", scene().yes(BLADDER_BOWEL_CHANGE)),
                fires("TRI-002", URGENT, "not known, low back sore and pain shooting",
                        scene().unsure(SADDLE_NUMBNESS).feels(Quality.SHOOTING)),
                fires("TRI-002", URGENT, "not known, low back sore and spreading",
                        scene().unsure(BLADDER_BOWEL_CHANGE).spread(Spread.SPREADING)),
                misses("TRI-002", "not known, but the sore place is the shoulder",
                        scene()
                                .unsure(SADDLE_NUMBNESS)
                                .feels(Quality.SHOOTING)
                                .worked(Modality.SWEDISH, 3, "shoulders")),

                fires("TRI-003", EMERGENCY, "trouble seeing", scene().yes(VISION_OR_SPEECH_CHANGE)),
                fires("TRI-003", EMERGENCY, "sight not known, dizzy after work on the neck",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-003", "sight not known, dizzy, the neck was not worked",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(DIZZINESS)),
                fires("TRI-003", EMERGENCY, "sight not known, a new pain on one side after work on the neck",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(NEW_ONE_SIDED_HEAD_NECK_PAIN)
                                .worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-003", "the same, the neck was not worked",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).yes(NEW_ONE_SIDED_HEAD_NECK_PAIN)),

                fires("TRI-003", URGENT, "66 years old, neck worked, seeing or speaking not known",
                        scene().age(66).unsure(VISION_OR_SPEECH_CHANGE).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-003", "the same at 40",
                        scene().unsure(VISION_OR_SPEECH_CHANGE).worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-004", EMERGENCY, "neck worked, threw up, bad headache not known",
                        scene().unsure(SEVERE_HEADACHE).yes(VOMITING).worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-004", EMERGENCY, "shivers and a rash, bad headache not known",
                        scene().unsure(SEVERE_HEADACHE).yes(CHILLS, SKIN_REACTION)),
                fires("TRI-004", URGENT, "neck worked, sick, bad headache not known",
                        scene().unsure(SEVERE_HEADACHE).yes(NAUSEA).worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-004", EMERGENCY, "very bad headache after work on the neck",
                        scene().yes(SEVERE_HEADACHE).worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-004", EMERGENCY, "very bad headache with fever", scene().yes(SEVERE_HEADACHE, FEVER)),
                fires("TRI-004", EMERGENCY, "very bad headache on blood thinners",
                        scene().yes(SEVERE_HEADACHE).has(ANTICOAGULANT)),
                fires("TRI-004", EMERGENCY, "very bad headache, blood pressure not known to be controlled",
                        scene().yes(SEVERE_HEADACHE).has(HIGH_BLOOD_PRESSURE)),
                fires("TRI-004", EMERGENCY, "very bad headache at 50", scene().yes(SEVERE_HEADACHE).age(50)),
                fires("TRI-004", EMERGENCY, "very bad headache, age not known",
                        scene().yes(SEVERE_HEADACHE).ageUnknown()),
                fires("TRI-004", URGENT, "headache not known, dizzy after work on the neck",
                        scene().unsure(SEVERE_HEADACHE).yes(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-004", "very bad headache alone at 49", scene().yes(SEVERE_HEADACHE).age(49)),
                misses("TRI-004", "blood pressure controlled",
                        scene().yes(SEVERE_HEADACHE).has(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED, "yes")),
                fires("TRI-004", EMERGENCY, "very bad headache and trouble keeping balance",
                        scene().yes(SEVERE_HEADACHE, SWALLOWING_OR_BALANCE_TROUBLE)),
                misses("TRI-004", "very bad headache, balance not known",
                        scene().yes(SEVERE_HEADACHE).unsure(SWALLOWING_OR_BALANCE_TROUBLE)),

                fires("TRI-005", EMERGENCY, "dizzy and sick after work on the neck",
                        scene().yes(DIZZINESS, NAUSEA).worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-005", URGENT, "dizziness not known, throwing up after work on the neck",
                        scene().unsure(DIZZINESS).yes(VOMITING).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-005", "dizzy alone after work on the neck",
                        scene().yes(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-005", "dizzy and sick, the neck was not worked", scene().yes(DIZZINESS, NAUSEA)),
                fires("TRI-005", EMERGENCY, "trouble swallowing after work on the neck",
                        scene().yes(SWALLOWING_OR_BALANCE_TROUBLE).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-005", "trouble swallowing after work on the legs",
                        scene().yes(SWALLOWING_OR_BALANCE_TROUBLE).worked(Modality.SWEDISH, 3, "calves")),

                fires("TRI-006", EMERGENCY, "weak arms and weak legs", scene().yes(WEAKNESS_ARMS, WEAKNESS_LEGS)),
                fires("TRI-006", EMERGENCY, "weak arms after an earlier stroke",
                        scene().yes(WEAKNESS_ARMS).has(STROKE_HISTORY)),
                misses("TRI-006", "weak arms alone", scene().yes(WEAKNESS_ARMS)),

                fires("TRI-006", URGENT, "weak arms not known, dizzy", scene().unsure(WEAKNESS_ARMS).yes(DIZZINESS)),
                misses("TRI-006", "weak arms not known", scene().unsure(WEAKNESS_ARMS)),

                fires("TRI-007", EMERGENCY, "weak legs, getting worse",
                        scene().yes(WEAKNESS_LEGS).course(Course.WORSE)),
                fires("TRI-007", EMERGENCY, "weak legs, numb between the legs not known",
                        scene().yes(WEAKNESS_LEGS).unsure(SADDLE_NUMBNESS)),
                fires("TRI-007", EMERGENCY, "weak legs after surgery that may have been on the spine",
                        scene().yes(WEAKNESS_LEGS).has(RECENT_SURGERY)),
                fires("TRI-007", URGENT, "weak legs not known, numbness", scene().unsure(WEAKNESS_LEGS).yes(NUMBNESS)),
                misses("TRI-007", "weak legs alone, not getting weaker", scene().yes(WEAKNESS_LEGS).weaker(Answer.NO)),
                misses("TRI-007", "weak legs, not getting weaker, after surgery elsewhere",
                        scene().yes(WEAKNESS_LEGS).weaker(Answer.NO).has(RECENT_SURGERY, Detail.SPINAL, "no")),
                fires("TRI-007", EMERGENCY, "a weak leg that gets weaker",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.ONE_LEG).weaker(Answer.YES)),
                fires("TRI-007", URGENT, "a weak leg, not known whether it gets weaker",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.ONE_LEG)),
                misses("TRI-007", "a weak leg that gets no weaker",
                        scene().yes(WEAKNESS_LEGS).weakAt(WeakWhere.ONE_LEG).weaker(Answer.NO)),

                fires("TRI-008", EMERGENCY, "active cancer, sore spine, tingling",
                        scene().has(CANCER_ACTIVE).yes(TINGLING)),
                fires("TRI-008", URGENT, "active cancer not asked, sore spine, tingling: ask",
                        scene().notAsked(CANCER_ACTIVE).yes(TINGLING)),
                misses("TRI-008", "active cancer, tingling, sore arm",
                        scene().has(CANCER_ACTIVE).yes(TINGLING).worked(Modality.SWEDISH, 3, "forearms")),

                fires("TRI-009", EMERGENCY, "blood thinners, sore spine, numbness",
                        scene().has(ANTICOAGULANT).yes(NUMBNESS)),
                fires("TRI-009", URGENT, "blood thinners not asked, sore spine, numbness",
                        scene().notAsked(ANTICOAGULANT).yes(NUMBNESS)),
                misses("TRI-009", "blood thinners, numbness, sore arm",
                        scene().has(ANTICOAGULANT).yes(NUMBNESS).worked(Modality.SWEDISH, 3, "forearms")),

                fires("TRI-010", EMERGENCY, "fainted and threw up", scene().yes(FAINTED, VOMITING)),
                fires("TRI-010", EMERGENCY, "fainted with a heart condition",
                        scene().yes(FAINTED).has(HEART_CONDITION)),
                fires("TRI-010", EMERGENCY, "fainted after a clot in the past", scene().yes(FAINTED).has(CLOT_HISTORY)),
                fires("TRI-010", URGENT, "fainted, dark urine not known", scene().yes(FAINTED).unsure(DARK_URINE)),
                fires("TRI-010", URGENT, "fainted, a journey or bed rest not asked",
                        scene().yes(FAINTED).notAsked(LONG_TRAVEL_OR_IMMOBILISED)),
                misses("TRI-010", "fainted, everything else denied", scene().yes(FAINTED)),
                fires("TRI-010", EMERGENCY, "fainted with a known aneurysm", scene().yes(FAINTED).has(ANEURYSM)),
                fires("TRI-010", URGENT, "fainted, an aneurysm not asked", scene().yes(FAINTED).notAsked(ANEURYSM)),

                fires("TRI-010", URGENT, "fainting not known, a clot in the past",
                        scene().unsure(FAINTED).has(CLOT_HISTORY)),
                misses("TRI-010", "fainting not known", scene().unsure(FAINTED)),

                fires("TRI-011", EMERGENCY, "rash and dizzy", scene().yes(SKIN_REACTION, DIZZINESS)),
                fires("TRI-011", EMERGENCY, "rash and a swollen face",
                        scene().yes(SKIN_REACTION).swelling(Swelling.MILD).worked(Modality.SWEDISH, 3, "face_jaw")),
                fires("TRI-011", URGENT, "rash, breathing not known", scene().yes(SKIN_REACTION).unsure(BREATHLESS)),
                misses("TRI-011", "rash and a swollen leg", scene().yes(SKIN_REACTION).swollenAt(SwollenWhere.ONE_LEG)),
                fires("TRI-011", EMERGENCY, "thick lips", scene().swollenAt(SwollenWhere.LIPS_OR_TONGUE)),
                fires("TRI-011", EMERGENCY, "rash and a swollen face",
                        scene().yes(SKIN_REACTION).swollenAt(SwollenWhere.FACE)),
                fires("TRI-011", URGENT, "rash and a swelling that nobody placed",
                        scene().yes(SKIN_REACTION).swelling(Swelling.MILD)),
                misses("TRI-011", "rash and a swelling at the sore place",
                        scene().yes(SKIN_REACTION).swollenAt(SwollenWhere.SORE_PLACE)),

                fires("TRI-012", EMERGENCY, "active cancer and shivers", scene().has(CANCER_ACTIVE).yes(CHILLS)),
                fires("TRI-012", URGENT, "active cancer not asked, fever: ask",
                        scene().notAsked(CANCER_ACTIVE).yes(FEVER)),
                misses("TRI-012", "fever without cancer", scene().yes(FEVER)),

                fires("TRI-013", EMERGENCY, "fever, weak back, sore spine", scene().yes(FEVER, WEAKNESS_BACK)),
                misses("TRI-013", "fever, weak arms, sore arm",
                        scene().yes(FEVER, WEAKNESS_ARMS).worked(Modality.SWEDISH, 3, "forearms")),
                fires("TRI-013", EMERGENCY, "fever, sore spine at 5, diabetes",
                        scene().yes(FEVER).now(5, 5).has(DIABETES)),
                fires("TRI-013", EMERGENCY, "shivers, spine getting worse, an injection of a kind not known",
                        scene().yes(CHILLS).course(Course.WORSE).has(RECENT_INJECTION)),
                misses("TRI-013", "fever, sore spine at 4, diabetes", scene().yes(FEVER).now(4, 4).has(DIABETES)),
                misses("TRI-013", "fever, sore spine at 5, a vaccine",
                        scene().yes(FEVER).now(5, 5).has(RECENT_INJECTION, Detail.INJECTION_KIND, "vaccine")),

                fires("TRI-013", URGENT, "steroid tablets, back 5 and worse, fever not known",
                        scene().has(LONG_TERM_STEROIDS).unsure(FEVER).now(5, 5).course(Course.WORSE)),
                misses("TRI-013", "the same without steroid tablets",
                        scene().unsure(FEVER).now(5, 5).course(Course.WORSE)),

                fires("TRI-014", EMERGENCY, "very dark urine and vomiting", scene().yes(DARK_URINE, VOMITING)),
                fires("TRI-014", EMERGENCY, "very dark urine with kidney disease",
                        scene().yes(DARK_URINE).has(KIDNEY_OR_LIVER_DISEASE)),
                fires("TRI-014", URGENT, "very dark urine, kidney disease not asked",
                        scene().yes(DARK_URINE).notAsked(KIDNEY_OR_LIVER_DISEASE)),
                misses("TRI-014", "very dark urine alone", scene().yes(DARK_URINE)),

                fires("TRI-015", EMERGENCY, "strong swelling, pain 8, numb, at the thigh",
                        scene()
                                .swelling(Swelling.PRONOUNCED)
                                .now(8, 8)
                                .yes(NUMBNESS)
                                .worked(Modality.SWEDISH, 3, "thighs_front")),
                misses("TRI-015", "the same with pain 6",
                        scene()
                                .swelling(Swelling.PRONOUNCED)
                                .now(6, 8)
                                .yes(NUMBNESS)
                                .worked(Modality.SWEDISH, 3, "thighs_front")),
                misses("TRI-015", "the same at the spine",
                        scene().swelling(Swelling.PRONOUNCED).now(8, 8).yes(NUMBNESS)),
                fires("TRI-015", EMERGENCY, "a little swelling that grows, pain 7, tingling, at the shin",
                        scene().swelling(Swelling.MILD).course(Course.WORSE).now(7, 7).yes(TINGLING)
                                .worked(Modality.SWEDISH, 3, "shins")),
                misses("TRI-015", "the same, not growing",
                        scene().swelling(Swelling.MILD).now(7, 7).yes(TINGLING).worked(Modality.SWEDISH, 3, "shins")),

                fires("TRI-015", URGENT, "calves 7, swollen, tingling not known",
                        scene().swelling(Swelling.MILD).now(7, 7).unsure(TINGLING)
                                .worked(Modality.SWEDISH, 3, "calves")),
                fires("TRI-015", URGENT, "calves 7, tingling, swelling not known",
                        scene().swelling(Swelling.UNKNOWN).now(7, 7).yes(TINGLING)
                                .worked(Modality.SWEDISH, 3, "calves")),
                misses("TRI-015", "calves 6, swollen, tingling not known",
                        scene().swelling(Swelling.MILD).now(6, 6).unsure(TINGLING)
                                .worked(Modality.SWEDISH, 3, "calves")),

                fires("TRI-016", EMERGENCY, "a fall, sore spine, numbness",
                        scene().cause(OtherCause.NEW_INJURY).yes(NUMBNESS)),
                misses("TRI-016", "a fall, sore spine, feeling and strength intact",
                        scene().cause(OtherCause.NEW_INJURY)),

                fires("TRI-016", URGENT, "a fall, sore back, tingling not known",
                        scene().cause(OtherCause.NEW_INJURY).unsure(TINGLING)),
                misses("TRI-016", "a fall, no longer sore, tingling not known",
                        scene().cause(OtherCause.NEW_INJURY).unsure(TINGLING).now(0, 3)),

                fires("TRI-017", EMERGENCY, "rheumatoid arthritis, sore neck, tingling",
                        scene()
                                .has(ARTHRITIS, Detail.TYPE, "rheumatoid")
                                .yes(TINGLING)
                                .worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-017", URGENT, "arthritis of a type not known, sore neck, tingling",
                        scene().has(ARTHRITIS).yes(TINGLING).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-017", "osteoarthritis, sore neck, tingling",
                        scene()
                                .has(ARTHRITIS, Detail.TYPE, "osteoarthritis")
                                .yes(TINGLING)
                                .worked(Modality.SWEDISH, 3, "neck")),

                fires("TRI-017", URGENT, "rheumatoid arthritis, sore neck, numbness not known",
                        scene().has(ARTHRITIS, Detail.TYPE, "rheumatoid").unsure(NUMBNESS)
                                .worked(Modality.SWEDISH, 3, "neck")),

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

                fires("TRI-019", EMERGENCY, "both arms weak after work on the neck",
                        scene().yes(WEAKNESS_ARMS).weakAt(WeakWhere.BOTH_ARMS)
                                .worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-019", "both arms weak after work on the legs",
                        scene().yes(WEAKNESS_ARMS).weakAt(WeakWhere.BOTH_ARMS)
                                .worked(Modality.SWEDISH, 3, "calves")));
    }
}
