package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.List;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * For each self-care rule a case that fires it and one that just misses it. A set fires when it is the one chosen; an
 * item's row fires when it withholds the item or adds words, or, where nothing can withhold it, when it is offered.
 */
final class SelfCareExamples {

    private SelfCareExamples() {}

    static List<BookExample> all() {
        return List.of(
                fires("CARE-001", "numbness: doctor today", scene().yes(Symptom.NUMBNESS)),
                misses("CARE-001", "now 7: a doctor in 2 to 3 days", scene().now(7, 7)),
                fires("CARE-002", "now 7: a doctor in 2 to 3 days", scene().now(7, 7)),
                misses("CARE-002", "fading after 72 hours: the therapist", scene().now(3, 3).justOver(72)),
                fires("CARE-003", "fading after 72 hours: the therapist", scene().now(3, 3).justOver(72)),
                misses("CARE-003", "fading at 72 hours", scene().hours(72)),
                fires("CARE-004", "an ordinary ache", scene()),
                misses("CARE-004", "an ordinary ache, one warning sign not known", scene().unsure(Symptom.NAUSEA)),
                fires("CARE-005", "not sore", scene().now(0, 0)),
                misses("CARE-005", "a little sore", scene().now(1, 1)),
                fires("CARE-006", "one warning sign not known", scene().unsure(Symptom.NAUSEA)),
                fires("CARE-006", "something is new, and not told what", scene().worries()),
                misses("CARE-006", "everything answered, and to be checked again", scene().now(3, 7)),
                fires("CARE-010", "a heart condition adds words", scene().has(HEART_CONDITION)),
                fires("CARE-010", "a kidney disease adds words", scene().has(KIDNEY_OR_LIVER_DISEASE)),
                misses("CARE-010", "heart not asked: no words", scene().notAsked(HEART_CONDITION)),
                fires("CARE-011", "sharp pain", scene().feels(Quality.SHARP)),
                fires("CARE-011", "operated there, clearance not known",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "lower_back")),
                fires("CARE-011", "broken there, clearance not known",
                        scene().has(RECENT_FRACTURE, Detail.REGIONS, "lower_back")),
                misses("CARE-011", "operated elsewhere, clearance not known",
                        scene().has(RECENT_SURGERY, Detail.REGIONS, "knees")),
                fires("CARE-012", "a herniated disc", scene().has(HERNIATED_DISC, Detail.PHASE, "chronic")),
                misses("CARE-012", "a resolved disc", scene().has(HERNIATED_DISC, Detail.PHASE, "resolved")),
                fires("CARE-013", "high blood pressure not asked adds words", scene().notAsked(HIGH_BLOOD_PRESSURE)),
                misses("CARE-013", "high blood pressure under control",
                        scene().has(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED, "yes")),
                fires("CARE-014", "a fracture not asked", scene().notAsked(RECENT_FRACTURE)),
                misses("CARE-014", "a broken wrist", scene().has(RECENT_FRACTURE, Detail.REGIONS, "wrists_hands")),
                fires("CARE-015", "reduced feeling there adds words",
                        scene().has(NEUROPATHY, Detail.REGIONS, "lower_back")),
                misses("CARE-015", "reduced feeling elsewhere", scene().has(NEUROPATHY, Detail.REGIONS, "ankles_feet")),
                fires("CARE-016", "epilepsy", scene().has(EPILEPSY)),
                fires("CARE-016", "blood thinners in the first 48 hours", scene().has(ANTICOAGULANT).hours(48)),
                misses("CARE-016", "blood thinners after 48 hours", scene().has(ANTICOAGULANT).justOver(48)),
                fires("CARE-017", "kidney disease", scene().has(KIDNEY_OR_LIVER_DISEASE)),
                misses("CARE-017", "kidneys are fine", scene()),
                fires("CARE-018", "reduced feeling anywhere", scene().has(NEUROPATHY, Detail.REGIONS, "ankles_feet")),
                misses("CARE-018", "normal feeling", scene()),
                fires("CARE-019", "an ordinary ache", scene()),
                misses("CARE-019", "not sore", scene().now(0, 0)),
                fires("CARE-020", "at 48 hours", scene().hours(48)),
                misses("CARE-020", "a minute later", scene().justOver(48)),
                fires("CARE-021", "an ordinary ache", scene()),
                misses("CARE-021", "not sore", scene().now(0, 0)),
                fires("CARE-022", "asthma", scene().has(ASTHMA_NSAID)),
                fires("CARE-022", "front of the neck", scene().worked(Modality.SWEDISH, 2, "neck_front")),
                misses("CARE-022", "an allergy to nuts", scene().has(ALLERGY, Detail.ITEMS, "nuts")),
                fires("CARE-023", "17 years old", scene().age(17)),
                misses("CARE-023", "18 years old", scene().age(18)),
                fires("CARE-024", "blood thinners not asked", scene().notAsked(ANTICOAGULANT)),
                misses("CARE-024", "an allergy to latex", scene().has(ALLERGY, Detail.ITEMS, "latex")),
                fires("CARE-025", "the practice gives no such advice", scene()),
                misses("CARE-025", "the practice allows it", scene().stored(facts -> facts.cbdAdvice(true))),
                fires("CARE-026", "a stomach ulcer", scene().has(STOMACH_ULCER)),
                misses("CARE-026", "a healthy stomach", scene()),
                fires("CARE-027", "an allergy to something unnamed", sore4().has(ALLERGY)),
                fires("CARE-027", "blood thinners add words", sore4().has(ANTICOAGULANT)),
                misses("CARE-027", "an allergy to latex", sore4().has(ALLERGY, Detail.ITEMS, "latex")),
                fires("CARE-028", "blood thinners", sore5().has(ANTICOAGULANT)),
                fires("CARE-011", "effort makes them crash: words", scene().has(EXERTION_INTOLERANCE)),
                fires("CARE-012", "an aneurysm not asked", scene().notAsked(ANEURYSM)),
                misses("CARE-012", "no aneurysm", scene()),
                fires("CARE-013", "effort makes them crash", scene().has(EXERTION_INTOLERANCE)),
                fires("CARE-014", "effort makes them crash", scene().has(EXERTION_INTOLERANCE)),
                misses("CARE-014", "nobody knows whether effort makes them crash",
                        scene().notAsked(EXERTION_INTOLERANCE)),
                fires("CARE-015", "a nerve disease adds words", scene().has(NERVE_DISEASE)),
                fires("CARE-016", "an injection not asked", scene().notAsked(RECENT_INJECTION)),
                misses("CARE-016", "a limb that stays swollen, sore elsewhere",
                        scene().has(LYMPHOEDEMA, Detail.REGIONS, "calves")),
                fires("CARE-018", "sore in a limb that stays swollen",
                        scene().worked(Modality.SWEDISH, 2, "forearms").has(LYMPHOEDEMA, Detail.REGIONS, "forearms")),
                fires("CARE-022", "an injection there", scene().has(RECENT_INJECTION, Detail.REGIONS, "lower_back")),
                fires("CARE-023", "an injection there", scene().has(RECENT_INJECTION, Detail.REGIONS, "lower_back")),
                fires("CARE-024", "an injection there", scene().has(RECENT_INJECTION, Detail.REGIONS, "lower_back")),
                misses("CARE-024", "an injection elsewhere", scene().has(RECENT_INJECTION, Detail.REGIONS, "knees")),
                fires("CARE-028", "a weak immune system", sore5().has(IMMUNOSUPPRESSION)),
                fires("CARE-028", "something else that nobody has judged", sore5().has(OTHER_CONDITION)),
                misses("CARE-028", "something else without bearing",
                        sore5().has(OTHER_CONDITION, Detail.NO_BEARING, "yes")),
                fires("CARE-028", "65 years old", sore5().age(65)),
                misses("CARE-028", "64 years old", sore5().age(64)));
    }

    static Scene sore4() {
        return scene().now(4, 4);
    }

    static Scene sore5() {
        return scene().now(5, 5);
    }
}
