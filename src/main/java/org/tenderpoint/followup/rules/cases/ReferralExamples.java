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
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.Quality;
import org.tenderpoint.followup.rules.facts.Symptom;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/**
 * For each referral rule a case that fires it and one that just misses it. A row fires when it stands among the lines
 * of a discipline, the triggers or the notes.
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
                fires("REF-001", "three of four bad, one had been changed",
                        scene().now(2, 4).stored(history(5, 5, true))),
                misses("REF-001", "three of four bad, none had been changed",
                        scene().now(2, 4).stored(history(5, 5, false))),
                fires("REF-002", "four times no change", noChange().stored(AdjustmentExamples.noBenefitBefore(3))),
                misses("REF-002", "three times no change", noChange().stored(AdjustmentExamples.noBenefitBefore(2))),
                fires("REF-003", "asks for anything that fits",
                        scene().stored(facts -> facts.asked(AskedDiscipline.ANY))),
                misses("REF-003", "does not ask", scene()),
                fires("REF-004", "three of four bad, none had been changed",
                        scene().now(2, 4).stored(history(5, 5, false))),
                misses("REF-004", "two of three bad", scene().now(2, 4).stored(history(5, 1, false))),
                fires("REF-005", "no need", scene()),
                misses("REF-005", "asks for yoga", scene().stored(facts -> facts.asked(AskedDiscipline.YOGA))),
                fires("REF-010", "now 7: a doctor first", scene().now(7, 7)),
                fires("REF-010", "the last doctor's answer is missing",
                        scene().stored(facts -> facts.doctorAnswerOutstanding(true))),
                misses("REF-010", "the therapist calls", scene().now(3, 3).justOver(72)),
                fires("REF-011", "a red flag of the last visit", scene().stored(redFlag(Answer.YES))),
                fires("REF-011", "a red flag not known", scene().stored(redFlag(Answer.UNKNOWN))),
                misses("REF-011", "all red flags denied", scene().stored(redFlag(Answer.NO))),
                fires("REF-150", "blood thinners not asked", scene().notAsked(ANTICOAGULANT)),
                misses("REF-150", "osteoporosis not asked at 49", scene().notAsked(OSTEOPOROSIS).age(49)),
                fires("REF-161", "four would fit", scene().stored(facts -> facts.asked(AskedDiscipline.ACUPUNCTURE))),
                misses("REF-161", "three fit", scene().stored(facts -> facts.asked(AskedDiscipline.PHYSIO))));
    }

    private static List<BookExample> spine() {
        return List.of(
                fires("REF-101", "nerve symptoms not denied", scene().has(HERNIATED_DISC, Detail.PHASE, "chronic")),
                misses("REF-101", "nerve symptoms denied", disc("chronic")),
                fires("REF-102", "subacute, no nerve symptoms", disc("subacute")),
                misses("REF-102", "chronic, no nerve symptoms", disc("chronic")),
                fires("REF-103", "chronic, no nerve symptoms", disc("chronic")),
                misses("REF-103", "subacute, no nerve symptoms", disc("subacute")),
                fires("REF-104", "osteopenia, a fracture not denied",
                        scene().has(OSTEOPOROSIS, Detail.SEVERITY, "osteopenia")),
                misses("REF-104", "osteopenia, no fracture", osteopenia()),
                fires("REF-105", "osteopenia, no fracture", osteopenia()),
                misses("REF-105", "severity not known", scene().has(OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE, "no")),
                fires("REF-108", "surgery, not known where", scene().has(RECENT_SURGERY)),
                misses("REF-108", "surgery, not on the spine", scene().has(RECENT_SURGERY, Detail.SPINAL, "no")),
                fires("REF-109", "surgery, not on the spine", scene().has(RECENT_SURGERY, Detail.SPINAL, "no")),
                misses("REF-109", "surgery, not known where", scene().has(RECENT_SURGERY)),
                fires("REF-131", "hardware, not known where", scene().has(IMPLANT)),
                misses("REF-131", "a new knee", scene().has(IMPLANT, Detail.REGIONS, "knees")),
                fires("REF-132", "a new knee", scene().has(IMPLANT, Detail.REGIONS, "knees")),
                misses("REF-132", "hardware in the low back", scene().has(IMPLANT, Detail.REGIONS, "lower_back")),
                fires("REF-133", "a fracture, clearance not known", scene().has(RECENT_FRACTURE)),
                misses("REF-133", "a fracture, cleared",
                        scene().has(RECENT_FRACTURE, Detail.CLEARED_FOR_MASSAGE, "yes")),
                fires("REF-134", "an accident, nobody has looked", scene().has(RECENT_INJURY)),
                misses("REF-134", "an accident, seen by a doctor",
                        scene().has(RECENT_INJURY, Detail.SEEN_BY_DOCTOR, "yes")),
                fires("REF-135", "an accident, seen by a doctor",
                        scene().has(RECENT_INJURY, Detail.SEEN_BY_DOCTOR, "yes")),
                misses("REF-135", "an accident, nobody has looked", scene().has(RECENT_INJURY)));
    }

    private static List<BookExample> bones() {
        return List.of(
                fires("REF-110", "osteoarthritis", arthritis("osteoarthritis")),
                fires("REF-110", "arthritis of unknown type: its letters", scene().has(ARTHRITIS)),
                misses("REF-110", "gout", arthritis("gout")),
                fires("REF-111", "rheumatoid arthritis", arthritis("rheumatoid")),
                misses("REF-111", "osteoarthritis", arthritis("osteoarthritis")),
                fires("REF-112", "ankylosing spondylitis", arthritis("ankylosing_spondylitis")),
                misses("REF-112", "osteoarthritis", arthritis("osteoarthritis")),
                fires("REF-113", "gout, a flare not denied", arthritis("gout")),
                misses("REF-113", "gout, no flare", arthritis("gout").has(ARTHRITIS, Detail.FLARE_NOW, "no")));
    }

    /** Rows that ask for nothing but the condition itself. */
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
            examples.add(fires(id, words(condition) + ": yes", scene().has(condition)));
            examples.add(misses(id, words(condition) + ": denied", scene()));
        });
        return examples;
    }

    private static List<BookExample> health() {
        return List.of(
                fires("REF-158", "something else that nobody has judged", scene().has(OTHER_CONDITION)),
                misses("REF-158", "something else without bearing",
                        scene().has(OTHER_CONDITION, Detail.NO_BEARING, "yes")),
                fires("REF-107", "fibromyalgia, a flare not denied", scene().has(FIBROMYALGIA)),
                misses("REF-107", "fibromyalgia, no flare", scene().has(FIBROMYALGIA, Detail.FLARE_NOW, "no")),
                fires("REF-121", "pregnant, no high risk", scene().has(PREGNANCY, Detail.HIGH_RISK, "no")),
                misses("REF-121", "pregnant, a high risk not denied", scene().has(PREGNANCY)),
                fires("REF-122", "pregnant, a high risk not denied", scene().has(PREGNANCY)),
                misses("REF-122", "pregnant, no high risk", scene().has(PREGNANCY, Detail.HIGH_RISK, "no")),
                fires("REF-123", "a stable heart condition", scene().has(HEART_CONDITION, Detail.STABLE, "yes")),
                misses("REF-123", "a heart condition, not known to be stable", scene().has(HEART_CONDITION)),
                fires("REF-124", "a heart condition, not known to be stable", scene().has(HEART_CONDITION)),
                misses("REF-124", "a stable heart condition", scene().has(HEART_CONDITION, Detail.STABLE, "yes")),
                fires("REF-125", "high blood pressure, not known to be controlled", scene().has(HIGH_BLOOD_PRESSURE)),
                misses("REF-125", "high blood pressure, controlled",
                        scene().has(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED, "yes")),
                fires("REF-127", "diabetes, normal feeling", scene().has(DIABETES, Detail.NEUROPATHY, "no")),
                misses("REF-127", "diabetes, feeling not known", scene().has(DIABETES)),
                fires("REF-128", "diabetes, feeling not known", scene().has(DIABETES)),
                fires("REF-128", "reduced feeling", scene().has(NEUROPATHY)),
                misses("REF-128", "diabetes, normal feeling", scene().has(DIABETES, Detail.NEUROPATHY, "no")),
                fires("REF-144", "an allergy to latex", scene().has(ALLERGY, Detail.ITEMS, "latex")),
                misses("REF-144", "an allergy to nuts", scene().has(ALLERGY, Detail.ITEMS, "nuts")),
                fires("REF-145", "65 years old", scene().age(65)),
                fires("REF-145", "age not known", scene().ageUnknown()),
                misses("REF-145", "64 years old", scene().age(64)),
                fires("REF-146", "17 years old", scene().age(17)),
                misses("REF-146", "18 years old", scene().age(18)));
    }

    private static List<BookExample> feedback() {
        return List.of(
                fires("REF-147", "a sore neck, dizzy after an earlier session",
                        scene().worked(Modality.SWEDISH, 2, "neck")
                                .stored(facts -> facts.symptomsBefore(Set.of(Symptom.DIZZINESS)))),
                misses("REF-147", "a sore neck, never dizzy", scene().worked(Modality.SWEDISH, 2, "neck")),
                fires("REF-148", "a stiff low back, worse on bending", stiff().worseOn(AggravatedBy.BENDING)),
                misses("REF-148", "a stiff low back, worse on lifting", stiff().worseOn(AggravatedBy.LIFTING)),
                fires("REF-149", "stiff from sitting", stiff().worseOn(AggravatedBy.SITTING)),
                misses("REF-149", "stiff from sitting, movement does not help",
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

    private static String words(Condition condition) {
        return condition.code().replace('_', ' ');
    }

    /** Two earlier sessions with these worst levels, the latest first. */
    private static UnaryOperator<FollowUpFacts.Builder> history(int latest, int before, boolean adjusted) {
        return facts -> facts.history(List.of(
                AdjustmentExamples.earlier(14, Modality.SWEDISH, latest, 24, adjusted),
                AdjustmentExamples.earlier(28, Modality.SWEDISH, before, 24, false)));
    }

    private static UnaryOperator<FollowUpFacts.Builder> redFlag(Answer first) {
        var flags = new EnumMap<RedFlag, Answer>(RedFlag.class);
        for (var flag : RedFlag.values()) {
            flags.put(flag, Answer.NO);
        }
        flags.put(RedFlag.UNEXPLAINED_WEIGHT_LOSS, first);
        return facts -> facts.redFlagsAtLastVisit(flags);
    }
}
