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
import org.tenderpoint.followup.rules.facts.Spread;
import org.tenderpoint.followup.rules.facts.Swelling;
import org.tenderpoint.followup.rules.facts.SwollenWhere;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** TRI-001 to TRI-017. */
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

                fires("TRI-005", EMERGENCY, "dizzy and sick after work on the neck",
                        scene().yes(DIZZINESS, NAUSEA).worked(Modality.SWEDISH, 3, "neck")),
                fires("TRI-005", URGENT, "dizziness not known, throwing up after work on the neck",
                        scene().unsure(DIZZINESS).yes(VOMITING).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-005", "dizzy alone after work on the neck",
                        scene().yes(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-005", "dizzy and sick, the neck was not worked", scene().yes(DIZZINESS, NAUSEA)),

                fires("TRI-006", EMERGENCY, "weak arms and weak legs", scene().yes(WEAKNESS_ARMS, WEAKNESS_LEGS)),
                fires("TRI-006", EMERGENCY, "weak arms after an earlier stroke",
                        scene().yes(WEAKNESS_ARMS).has(STROKE_HISTORY)),
                misses("TRI-006", "weak arms alone", scene().yes(WEAKNESS_ARMS)),

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

                fires("TRI-011", EMERGENCY, "rash and dizzy", scene().yes(SKIN_REACTION, DIZZINESS)),
                fires("TRI-011", EMERGENCY, "rash and a swollen face",
                        scene().yes(SKIN_REACTION).swelling(Swelling.MILD).worked(Modality.SWEDISH, 3, "face_jaw")),
                fires("TRI-011", URGENT, "rash, breathing not known", scene().yes(SKIN_REACTION).unsure(BREATHLESS)),
                misses("TRI-011", "rash and a swollen leg", scene().yes(SKIN_REACTION).swollenAt(SwollenWhere.ONE_LEG)),

                fires("TRI-012", EMERGENCY, "active cancer and shivers", scene().has(CANCER_ACTIVE).yes(CHILLS)),
                fires("TRI-012", URGENT, "active cancer not asked, fever: ask",
                        scene().notAsked(CANCER_ACTIVE).yes(FEVER)),
                misses("TRI-012", "fever without cancer", scene().yes(FEVER)),

                fires("TRI-013", EMERGENCY, "fever, weak back, sore spine", scene().yes(FEVER, WEAKNESS_BACK)),
                misses("TRI-013", "fever, weak arms, sore arm",
                        scene().yes(FEVER, WEAKNESS_ARMS).worked(Modality.SWEDISH, 3, "forearms")),

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

                fires("TRI-016", EMERGENCY, "a fall, sore spine, numbness",
                        scene().cause(OtherCause.NEW_INJURY).yes(NUMBNESS)),
                misses("TRI-016", "a fall, sore spine, feeling and strength intact",
                        scene().cause(OtherCause.NEW_INJURY)),

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
                                .worked(Modality.SWEDISH, 3, "neck")));
    }
}
