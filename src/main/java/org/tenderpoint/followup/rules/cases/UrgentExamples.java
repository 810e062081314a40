package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.followup.rules.facts.Symptom.*;
import static org.tenderpoint.followup.rules.facts.TriageLevel.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.OtherCause;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom.NumbWhere;
import org.tenderpoint.followup.rules.facts.Symptom.Swelling;
import org.tenderpoint.followup.rules.facts.Symptom.SwollenWhere;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/** TRI-020 to TRI-031. */
final class UrgentExamples {

    private UrgentExamples() {}

    static List<BookExample> cases() {
        return List.of(
                fires("TRI-020", URGENT, "numbness", scene().yes(NUMBNESS)),
                fires("TRI-020", URGENT, "tingling", scene().yes(TINGLING)),
                fires("TRI-020", DOCTOR, "tingling not known, herniated disc",
                        scene().unsure(TINGLING).has(HERNIATED_DISC)),
                fires("TRI-020", URGENT, "55 years old, one hand asleep for half an hour",
                        scene().age(55).over(TINGLING).numbAt(NumbWhere.ONE_ARM)),
                misses("TRI-020", "35 years old, both hands asleep for half an hour",
                        scene().age(35).over(TINGLING).numbAt(NumbWhere.BOTH_ARMS)),
                misses("TRI-020", "tingling not known, no disc", scene().unsure(TINGLING)),

                fires("TRI-021", URGENT, "weak arms", scene().yes(WEAKNESS_ARMS)),
                fires("TRI-021", DOCTOR, "weak legs not known, spondylolisthesis",
                        scene().unsure(WEAKNESS_LEGS).has(SPONDYLOLISTHESIS)),
                misses("TRI-021", "weak legs not known, healthy spine", scene().unsure(WEAKNESS_LEGS)),

                fires("TRI-022", URGENT, "shivers", scene().yes(CHILLS)),
                fires("TRI-022", DOCTOR, "fever not known, recent surgery", scene().unsure(FEVER).has(RECENT_SURGERY)),
                fires("TRI-022", DOCTOR, "fever not known, an implant", scene().unsure(FEVER).has(IMPLANT)),
                misses("TRI-022", "a shiver of one evening: TRI-156 speaks", scene().over(CHILLS)),
                misses("TRI-022", "fever not known", scene().unsure(FEVER)),

                fires("TRI-023", URGENT, "redness at 4", scene().yes(REDNESS).now(4, 4)),
                fires("TRI-023", THERAPIST, "redness not known, a little swelling",
                        scene().unsure(REDNESS).swelling(Swelling.MILD)),
                misses("TRI-023", "redness not known", scene().unsure(REDNESS)),

                misses("TRI-023", "cool redness at the back, well: TRI-143 speaks", scene().yes(REDNESS)),

                fires("TRI-024", URGENT, "threw up", scene().yes(VOMITING)),
                fires("TRI-024", URGENT, "dizzy for ten minutes, the neck is sore",
                        scene().over(DIZZINESS).worked(Modality.SWEDISH, 3, "neck")),
                misses("TRI-024", "dizzy for ten minutes, else well: TRI-117 speaks", scene().over(DIZZINESS)),
                misses("TRI-024", "dizziness not known", scene().unsure(DIZZINESS)),

                fires("TRI-025", URGENT, "a hot, very tender spot", scene().yes(HOT_TENDER)),
                fires("TRI-025", THERAPIST, "not known, a little swelling",
                        scene().unsure(HOT_TENDER).swelling(Swelling.MILD)),
                misses("TRI-025", "not known", scene().unsure(HOT_TENDER)),

                fires("TRI-026", URGENT, "strong swelling", scene().swelling(Swelling.PRONOUNCED)),
                fires("TRI-026", WATCH, "swelling not known", scene().swelling(Swelling.UNKNOWN)),
                fires("TRI-026", THERAPIST, "swelling not known, blood thinners not asked",
                        scene().swelling(Swelling.UNKNOWN).notAsked(ANTICOAGULANT)),
                misses("TRI-026", "a little swelling", scene().swelling(Swelling.MILD)),

                fires("TRI-026", URGENT, "a small beating swelling in the hollow of the knee",
                        scene().swelling(Swelling.MILD).feels(Quality.THROBBING)
                                .worked(Modality.SWEDISH, 3, "knees")),
                fires("TRI-026", DOCTOR, "beating at 4, swelling not known",
                        scene().swelling(Swelling.UNKNOWN).feels(Quality.THROBBING).now(4, 4)),
                misses("TRI-026", "beating in the hollow of the knee, no swelling",
                        scene().feels(Quality.THROBBING).worked(Modality.SWEDISH, 3, "knees")),

                fires("TRI-027", URGENT, "one calf swollen", scene().yes(CALF_SWELLING_ONE_SIDE)),
                fires("TRI-027", DOCTOR, "not known, one calf sore",
                        scene().unsure(CALF_SWELLING_ONE_SIDE).worked(Modality.SWEDISH, 3, "calves:left")),
                fires("TRI-027", URGENT, "not known, one calf sore, a clot in the past",
                        scene()
                                .unsure(CALF_SWELLING_ONE_SIDE)
                                .has(CLOT_HISTORY)
                                .worked(Modality.SWEDISH, 3, "calves:left")),
                misses("TRI-027", "not known, the back is sore", scene().unsure(CALF_SWELLING_ONE_SIDE)),
                fires("TRI-027", URGENT, "a little swelling in one leg", scene().swollenAt(SwollenWhere.ONE_LEG)),
                misses("TRI-027", "a little swelling in both legs", scene().swollenAt(SwollenWhere.BOTH_LEGS)),

                fires("TRI-027", THERAPIST, "not known, a clot in the past, the back is sore",
                        scene().unsure(CALF_SWELLING_ONE_SIDE).has(CLOT_HISTORY)),

                fires("TRI-028", URGENT, "one calf sore, a clot in the past",
                        scene().has(CLOT_HISTORY).worked(Modality.SWEDISH, 3, "calves:left")),
                fires("TRI-028", URGENT, "one calf sore with cramps",
                        scene().feels(Quality.CRAMPING).worked(Modality.SWEDISH, 3, "calves:left")),
                fires("TRI-028", URGENT, "one calf sore, a little swollen",
                        scene().swelling(Swelling.MILD).worked(Modality.SWEDISH, 3, "calves:left")),
                fires("TRI-028", DOCTOR, "one calf sore, clots in the past not asked",
                        scene().notAsked(CLOT_HISTORY).worked(Modality.SWEDISH, 3, "calves:left")),
                misses("TRI-028", "one calf sore, nothing else", scene().worked(Modality.SWEDISH, 3, "calves:left")),
                misses("TRI-028", "both calves sore, a clot in the past",
                        scene().has(CLOT_HISTORY).worked(Modality.SWEDISH, 3, "calves")),
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

                misses("TRI-028", "one calf at 2, cramped after a ride: TRI-157 speaks",
                        scene().feels(Quality.CRAMPING).cause(OtherCause.EXERCISE)
                                .worked(Modality.SWEDISH, 3, "calves:left")),

                fires("TRI-029", URGENT, "very dark urine", scene().yes(DARK_URINE)),
                fires("TRI-029", DOCTOR, "not known, strong pressure and worst 7",
                        scene().unsure(DARK_URINE).worked(Modality.SPORTS, 4, "lower_back").now(2, 7)),
                misses("TRI-029", "not known, strong pressure and worst 6",
                        scene().unsure(DARK_URINE).worked(Modality.SPORTS, 4, "lower_back").now(2, 6)),

                fires("TRI-029", URGENT, "not known, strong pressure and worst 7, 70 years old",
                        scene().age(70).unsure(DARK_URINE).worked(Modality.SPORTS, 4, "lower_back").now(2, 7)),
                misses("TRI-029", "not known, worst 7 after training, fading and well: TRI-155 speaks",
                        scene().unsure(DARK_URINE).cause(OtherCause.EXERCISE)
                                .worked(Modality.SPORTS, 4, "lower_back").now(2, 7)),

                fires("TRI-030", URGENT, "very bad headache alone", scene().yes(SEVERE_HEADACHE)),
                misses("TRI-030", "with fever TRI-004 speaks", scene().yes(SEVERE_HEADACHE, FEVER)),

                fires("TRI-031", URGENT, "fainted", scene().yes(FAINTED)),
                misses("TRI-031", "with a heart condition TRI-010 speaks", scene().yes(FAINTED).has(HEART_CONDITION)));
    }
}
