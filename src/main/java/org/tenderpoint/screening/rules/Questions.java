package org.tenderpoint.screening.rules;

import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.EnumMap;
import java.util.Map;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** How a condition or a detail is asked when no row has its own words for it. */
final class Questions {

    private static final Map<Condition, String> CONDITIONS = new EnumMap<>(Condition.class);

    static {
        CONDITIONS.put(HERNIATED_DISC, "A herniated (\"slipped\") disc?");
        CONDITIONS.put(OSTEOPOROSIS, "Osteoporosis or osteopenia?");
        CONDITIONS.put(ARTHRITIS, "Arthritis?");
        CONDITIONS.put(SCOLIOSIS, "Scoliosis?");
        CONDITIONS.put(SPONDYLOLISTHESIS, "Spondylolisthesis or stenosis?");
        CONDITIONS.put(HYPERMOBILITY, "Joint hypermobility?");
        CONDITIONS.put(ANTICOAGULANT, "Do you take a blood thinner?");
        CONDITIONS.put(BLEEDING_DISORDER, "A bleeding disorder that a doctor has found, or too few platelets?");
        CONDITIONS.put(CLOT_NOW_OR_SUSPECTED, "A blood clot now or suspected?");
        CONDITIONS.put(CLOT_HISTORY, "A blood clot in the past?");
        CONDITIONS.put(LONG_TRAVEL_OR_IMMOBILISED,
                "In the last " + weeks(TWELVE_WEEKS)
                        + ": a journey of over 4 hours, plaster or a brace, bed rest, or a birth?");
        CONDITIONS.put(HEART_CONDITION, "A heart condition or a pacemaker?");
        CONDITIONS.put(HIGH_BLOOD_PRESSURE, "High blood pressure?");
        CONDITIONS.put(STROKE_HISTORY, "A stroke or mini-stroke?");
        CONDITIONS.put(VARICOSE_VEINS, "Varicose veins?");
        CONDITIONS.put(SKIN_PROBLEM,
                "A rash, open wound, burn, skin infection, or a tattoo or piercing under 4 weeks old?");
        CONDITIONS.put(NEUROPATHY, "Reduced feeling anywhere?");
        CONDITIONS.put(COLD_SENSITIVITY, "Raynaud's, cold allergy or poor circulation?");
        CONDITIONS.put(ALLERGY, "Any allergies?");
        CONDITIONS.put(LOW_PAIN_THRESHOLD, "Do you feel pain easily, or does firm touch leave bruises?");
        CONDITIONS.put(FIBROMYALGIA, "Fibromyalgia?");
        CONDITIONS.put(CANCER_ACTIVE, "Cancer in treatment, or spread to bone?");
        CONDITIONS.put(CANCER_HISTORY, "Cancer in the past?");
        CONDITIONS.put(PREGNANCY, "Are you pregnant?");
        CONDITIONS.put(DIABETES, "Diabetes?");
        CONDITIONS.put(EPILEPSY, "Epilepsy?");
        CONDITIONS.put(KIDNEY_OR_LIVER_DISEASE, "Kidney or liver disease?");
        CONDITIONS.put(STOMACH_ULCER, "A stomach ulcer or bleeding?");
        CONDITIONS.put(ASTHMA_NSAID, "Asthma, or a bad reaction to ibuprofen or aspirin?");
        CONDITIONS.put(LONG_TERM_STEROIDS, "Steroid tablets for over 3 months?");
        CONDITIONS.put(INFECTION_OR_FEVER_NOW, "Fever, an infection, or feeling ill today?");
        CONDITIONS.put(CHRONIC_PAIN_OTHER, "Other long-lasting pain?");
        CONDITIONS.put(RECENT_SURGERY, "Surgery in the last " + months(A_YEAR) + "?");
        CONDITIONS.put(RECENT_FRACTURE, "A broken bone in the last " + weeks(TWELVE_WEEKS) + "?");
        CONDITIONS.put(RECENT_INJURY, "A sprain, strain, fall or accident in the last " + TWO_WEEKS + " days?");
        CONDITIONS.put(IMPLANT,
                "Something put in or on the body: screws, cage, joint, port, pump, pacemaker, dialysis shunt, stoma?");
        CONDITIONS.put(ANEURYSM, "An aneurysm: a widened artery in belly, chest or head?");
        CONDITIONS.put(LYMPHOEDEMA, "Lymphoedema: an arm or leg that stays swollen?");
        CONDITIONS.put(IMMUNOSUPPRESSION, "A weak immune system: a transplant, strong immune medicine, an illness?");
        CONDITIONS.put(NERVE_DISEASE, "A nerve disease such as MS or Parkinson's?");
        CONDITIONS.put(EXERTION_INTOLERANCE, "ME/CFS, or long COVID with a crash after effort?");
        CONDITIONS.put(SUPPORT_TO_DECIDE, "Would you like someone to help you understand and decide?");
        CONDITIONS.put(RECENT_INJECTION, "An injection or needling in the last " + TWO_WEEKS + " days?");
        CONDITIONS.put(OTHER_CONDITION, "Anything else: another illness, treatment or operation?");
    }

    private Questions() {}

    static String of(Condition condition) {
        return CONDITIONS.getOrDefault(condition, RowWords.plain(condition) + "?");
    }

    /** A detail of a condition that the client has. */
    static String of(Condition condition, Detail detail) {
        var it = RowWords.plain(condition);
        return switch (detail) {
            case LEVEL -> "Neck, middle or low back?";
            case SINCE, PHASE -> "Since when, or has it healed?";
            case NERVE_SYMPTOMS_NOW -> "Any tingling, numbness or weakness in arm or leg now?";
            case DOCTOR_AWARE -> "Does a doctor know of it?";
            case SEVERITY -> "Osteopenia or osteoporosis?";
            case FRAGILITY_FRACTURE -> "A bone broken by a small fall, height lost, back grown round?";
            case FLARE_NOW -> "Is this a flare?";
            case DATE -> "When was it (" + it + ")?";
            case REGIONS -> "Where (" + it + ")?";
            case CLEARED_FOR_MASSAGE -> "Has the doctor cleared you for massage (" + it + ")?";
            case WOUND_HEALED -> "Is the wound healed?";
            case SPINAL -> "Was it at the spine?";
            case TYPE -> "Which kind of arthritis?";
            case NAME -> "Which one, since when?";
            case BONE -> "Is bone involved?";
            case LYMPH_NODES_REMOVED -> "Were lymph nodes removed?";
            case DUE_DATE, WEEKS -> "When is the baby due?";
            case HIGH_RISK -> "Has midwife or doctor called the pregnancy high-risk?";
            case STABLE -> "Does your doctor call the heart stable?";
            case CONTROLLED -> "Is it under control (" + it + ")?";
            case NEUROPATHY -> "Reduced feeling in feet or hands?";
            case KIND -> "What kind of implant?";
            case HIGH_ENERGY -> "Was it a hard fall or a crash?";
            case SEEN_BY_DOCTOR -> "Has a doctor seen it?";
            case CONTAGIOUS -> "Is it contagious?";
            case ITEMS -> "Allergic to what?";
            case ASPIRIN_ONLY -> "Only low-dose aspirin, nothing else?";
            case INJECTION_KIND -> "Spine, nerve, joint, muscle, needling, vaccine, Botox or filler?";
            case TEXT -> "What is it?";
            case NO_BEARING -> "Does it change a massage?";
        };
    }
}
