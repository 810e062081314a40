package org.tenderpoint.followup.rules.cases;

import static org.tenderpoint.followup.rules.cases.BookExample.fires;
import static org.tenderpoint.followup.rules.cases.BookExample.misses;
import static org.tenderpoint.followup.rules.cases.Scene.scene;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tenderpoint.followup.rules.facts.AggravatedBy;
import org.tenderpoint.followup.rules.facts.AskedDiscipline;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.StoredFacts;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * Examples for each referral rule: a case that fires it and one that just misses it. A row fires if it is among the
 * lines of a discipline, the triggers or the notes.
 */
final class ReferralExamples {

    private ReferralExamples() {}

    static List<BookExample> all() {
        return Stream.of(triggers(), spine(), bones(), simple(), health(), feedback())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BookExample> triggers() {
        return List.of(
                fires("REF-001", "three_four_bad_one_had",
                        scene().now(2, 4).stored(history(5, 5, true))),
                misses("REF-001", "three_four_bad_none_had",
                        scene().now(2, 4).stored(history(5, 5, false))),
                fires("REF-002", "four_times_no_change", noChange().stored(AdjustmentExamples.noBenefitBefore(3))),
                misses("REF-002", "three_times_no_change", noChange().stored(AdjustmentExamples.noBenefitBefore(2))),
                fires("REF-003", "asks_anything_fits",
                        scene().stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.ANY)))),
                misses("REF-003", "does_not_ask", scene()),
                fires("REF-004", "three_four_bad_none_had",
                        scene().now(2, 4).stored(history(5, 5, false))),
                misses("REF-004", "two_three_bad", scene().now(2, 4).stored(history(5, 1, false))),
                fires("REF-005", "no_need", scene()),
                misses("REF-005", "asks_yoga",
                        scene().stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.YOGA)))),
                fires("REF-010", "now_7_doctor_first", scene().now(7, 7)),
                fires("REF-010", "last_doctor_answer_missing",
                        scene().stored(facts -> facts.history(past -> past.withDoctorAnswerOutstanding(true)))),
                misses("REF-010", "therapist_calls", scene().now(3, 3).justOver(72)),
                fires("REF-011", "red_flag_last_visit", scene().stored(redFlag(Answer.YES))),
                fires("REF-011", "red_flag_not_known", scene().stored(redFlag(Answer.UNKNOWN))),
                misses("REF-011", "all_red_flags_denied", scene().stored(redFlag(Answer.NO))),
                fires("REF-150", "blood_thinners_not_asked", scene().notAsked(ANTICOAGULANT)),
                misses("REF-150", "osteoporosis_not_asked_49", scene().notAsked(OSTEOPOROSIS).age(49)),
                fires("REF-161", "four_would_fit",
                        scene().stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.ACUPUNCTURE)))),
                misses("REF-161", "three_fit",
                        scene().stored(facts -> facts.otherHelp(help -> help.withAsked(AskedDiscipline.PHYSIO)))));
    }

    private static List<BookExample> spine() {
        return List.of(
                fires("REF-101", "nerve_symptoms_not_denied", scene().has(HERNIATED_DISC, Detail.PHASE, "chronic")),
                misses("REF-101", "nerve_symptoms_denied", disc("chronic")),
                fires("REF-102", "subacute_no_nerve_symptoms", disc("subacute")),
                misses("REF-102", "chronic_no_nerve_symptoms", disc("chronic")),
                fires("REF-103", "chronic_no_nerve_symptoms", disc("chronic")),
                misses("REF-103", "subacute_no_nerve_symptoms", disc("subacute")),
                fires("REF-104", "osteopenia_fracture_not_denied",
                        scene().has(OSTEOPOROSIS, Detail.SEVERITY, "osteopenia")),
                misses("REF-104", "osteopenia_no_fracture", osteopenia()),
                fires("REF-105", "osteopenia_no_fracture", osteopenia()),
                misses("REF-105", "severity_not_known", scene().has(OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE, "no")),
                fires("REF-108", "surgery_not_known_where", scene().has(RECENT_SURGERY)),
                misses("REF-108", "surgery_not_spine", scene().has(RECENT_SURGERY, Detail.SPINAL, "no")),
                fires("REF-109", "surgery_not_spine", scene().has(RECENT_SURGERY, Detail.SPINAL, "no")),
                misses("REF-109", "surgery_not_known_where", scene().has(RECENT_SURGERY)),
                fires("REF-131", "hardware_not_known_where", scene().has(IMPLANT)),
                misses("REF-131", "new_knee", scene().has(IMPLANT, Detail.REGIONS, "knees")),
                fires("REF-132", "new_knee", scene().has(IMPLANT, Detail.REGIONS, "knees")),
                misses("REF-132", "hardware_low_back", scene().has(IMPLANT, Detail.REGIONS, "lower_back")),
                fires("REF-133", "fracture_clearance_not_known", scene().has(RECENT_FRACTURE)),
                misses("REF-133", "fracture_cleared",
                        scene().has(RECENT_FRACTURE, Detail.CLEARED_FOR_MASSAGE, "yes")),
                fires("REF-134", "accident_nobody_has_looked", scene().has(RECENT_INJURY)),
                misses("REF-134", "accident_seen_doctor",
                        scene().has(RECENT_INJURY, Detail.SEEN_BY_DOCTOR, "yes")),
                fires("REF-135", "accident_seen_doctor",
                        scene().has(RECENT_INJURY, Detail.SEEN_BY_DOCTOR, "yes")),
                misses("REF-135", "accident_nobody_has_looked", scene().has(RECENT_INJURY)));
    }

    private static List<BookExample> bones() {
        return List.of(
                fires("REF-110", "osteoarthritis", arthritis("osteoarthritis")),
                fires("REF-110", "arthritis_unknown_type_its_letters", scene().has(ARTHRITIS)),
                misses("REF-110", "gout", arthritis("gout")),
                fires("REF-111", "rheumatoid_arthritis", arthritis("rheumatoid")),
                misses("REF-111", "osteoarthritis", arthritis("osteoarthritis")),
                fires("REF-112", "ankylosing_spondylitis", arthritis("ankylosing_spondylitis")),
                misses("REF-112", "osteoarthritis", arthritis("osteoarthritis")),
                fires("REF-113", "gout_flare_not_denied", arthritis("gout")),
                misses("REF-113", "gout_no_flare", arthritis("gout").has(ARTHRITIS, Detail.FLARE_NOW, "no")));
    }

    /** Rows that need only the condition itself. */
    private static List<BookExample> simple() {
        var rows = Map.ofEntries(
                Map.entry("REF-106", FIBROMYALGIA),
                Map.entry("REF-114", LOW_PAIN_THRESHOLD),
                Map.entry("REF-115", ANTICOAGULANT),
                Map.entry("REF-116", BLEEDING_DISORDER),
                Map.entry("REF-117", CLOT_NOW_OR_SUSPECTED),
                Map.entry("REF-118", CLOT_HISTORY),
                Map.entry("REF-119", CANCER_ACTIVE),
                Map.entry("REF-120", CANCER_HISTORY),
                Map.entry("REF-126", STROKE_HISTORY),
                Map.entry("REF-129", EPILEPSY),
                Map.entry("REF-130", LONG_TERM_STEROIDS),
                Map.entry("REF-136", INFECTION_OR_FEVER_NOW),
                Map.entry("REF-137", SKIN_PROBLEM),
                Map.entry("REF-138", SPONDYLOLISTHESIS),
                Map.entry("REF-139", SCOLIOSIS),
                Map.entry("REF-140", HYPERMOBILITY),
                Map.entry("REF-141", CHRONIC_PAIN_OTHER),
                Map.entry("REF-142", KIDNEY_OR_LIVER_DISEASE),
                Map.entry("REF-143", ASTHMA_NSAID),
                Map.entry("REF-151", ANEURYSM),
                Map.entry("REF-152", IMMUNOSUPPRESSION),
                Map.entry("REF-153", NERVE_DISEASE),
                Map.entry("REF-154", EXERTION_INTOLERANCE),
                Map.entry("REF-155", LYMPHOEDEMA),
                Map.entry("REF-156", RECENT_INJECTION),
                Map.entry("REF-157", SUPPORT_TO_DECIDE));
        var examples = new ArrayList<BookExample>();
        rows.forEach((id, condition) -> {
            examples.add(fires(id, condition.code() + "_yes", scene().has(condition)));
            examples.add(misses(id, condition.code() + "_denied", scene()));
        });
        return examples;
    }

    private static List<BookExample> health() {
        return List.of(
                fires("REF-158", "something_else_nobody_has_judged", scene().has(OTHER_CONDITION)),
                misses("REF-158", "something_else_without_bearing",
                        scene().has(OTHER_CONDITION, Detail.NO_BEARING, "yes")),
                fires("REF-107", "fibromyalgia_flare_not_denied", scene().has(FIBROMYALGIA)),
                misses("REF-107", "fibromyalgia_no_flare", scene().has(FIBROMYALGIA, Detail.FLARE_NOW, "no")),
                fires("REF-121", "pregnant_no_high_risk", scene().has(PREGNANCY, Detail.HIGH_RISK, "no")),
                misses("REF-121", "pregnant_high_risk_not_denied", scene().has(PREGNANCY)),
                fires("REF-122", "pregnant_high_risk_not_denied", scene().has(PREGNANCY)),
                misses("REF-122", "pregnant_no_high_risk", scene().has(PREGNANCY, Detail.HIGH_RISK, "no")),
                fires("REF-123", "stable_heart_condition", scene().has(HEART_CONDITION, Detail.STABLE, "yes")),
                misses("REF-123", "heart_condition_not_known_stable", scene().has(HEART_CONDITION)),
                fires("REF-124", "heart_condition_not_known_stable", scene().has(HEART_CONDITION)),
                misses("REF-124", "stable_heart_condition", scene().has(HEART_CONDITION, Detail.STABLE, "yes")),
                fires("REF-125", "high_blood_pressure_not_known", scene().has(HIGH_BLOOD_PRESSURE)),
                misses("REF-125", "high_blood_pressure_controlled",
                        scene().has(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED, "yes")),
                fires("REF-127", "diabetes_normal_feeling", scene().has(DIABETES, Detail.NEUROPATHY, "no")),
                misses("REF-127", "diabetes_feeling_not_known", scene().has(DIABETES)),
                fires("REF-128", "diabetes_feeling_not_known", scene().has(DIABETES)),
                fires("REF-128", "reduced_feeling", scene().has(NEUROPATHY)),
                misses("REF-128", "diabetes_normal_feeling", scene().has(DIABETES, Detail.NEUROPATHY, "no")),
                fires("REF-144", "allergy_latex", scene().has(ALLERGY, Detail.ITEMS, "latex")),
                misses("REF-144", "allergy_nuts", scene().has(ALLERGY, Detail.ITEMS, "nuts")),
                fires("REF-145", "65_years_old", scene().age(65)),
                fires("REF-145", "age_not_known", scene().ageUnknown()),
                misses("REF-145", "64_years_old", scene().age(64)),
                fires("REF-146", "17_years_old", scene().age(17)),
                misses("REF-146", "18_years_old", scene().age(18)));
    }

    private static List<BookExample> feedback() {
        return List.of(
                fires("REF-147", "sore_neck_dizzy_after_earlier",
                        scene().worked(Modality.SWEDISH, 2, "neck")
                                .stored(facts -> facts.history(past -> past.withSymptoms(Set.of(Symptom.DIZZINESS))))),
                misses("REF-147", "sore_neck_never_dizzy", scene().worked(Modality.SWEDISH, 2, "neck")),
                fires("REF-148", "stiff_low_back_worse_bending", stiff().worseOn(AggravatedBy.BENDING)),
                misses("REF-148", "stiff_low_back_worse_lifting", stiff().worseOn(AggravatedBy.LIFTING)),
                fires("REF-149", "stiff_sitting", stiff().worseOn(AggravatedBy.SITTING)),
                misses("REF-149", "stiff_sitting_movement_does_not",
                        stiff().worseOn(AggravatedBy.SITTING).answer(a -> a.easesWithMovement(Answer.NO))));
    }

    private static Scene disc(String phase) {
        return scene().has(HERNIATED_DISC, Detail.PHASE, phase).has(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW, "no");
    }

    private static Scene osteopenia() {
        return scene().has(OSTEOPOROSIS, Detail.SEVERITY, "osteopenia").has(OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE,
                "no");
    }

    private static Scene arthritis(String type) {
        return scene().has(ARTHRITIS, Detail.TYPE, type);
    }

    private static Scene stiff() {
        return scene().feels(Quality.DULL, Quality.STIFF);
    }

    private static Scene noChange() {
        return scene().answer(a -> a.benefit(OptionalInt.of(0)));
    }

    /** Two earlier sessions with these worst levels of soreness, the latest first. */
    private static UnaryOperator<StoredFacts> history(int latest, int before, boolean adjusted) {
        return facts -> facts.history(past -> past.withSessions(List.of(
                AdjustmentExamples.earlier(14, Modality.SWEDISH, latest, 24, adjusted),
                AdjustmentExamples.earlier(28, Modality.SWEDISH, before, 24, false))));
    }

    private static UnaryOperator<StoredFacts> redFlag(Answer first) {
        var flags = new EnumMap<RedFlag, Answer>(RedFlag.class);
        for (var flag : RedFlag.values()) {
            flags.put(flag, Answer.NO);
        }
        flags.put(RedFlag.UNEXPLAINED_WEIGHT_LOSS, first);
        return facts -> facts.arrival(arrival -> arrival.withRedFlags(flags));
    }
}
