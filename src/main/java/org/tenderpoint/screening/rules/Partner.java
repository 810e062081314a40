package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** The other half of a pair of a modality and a condition: which condition, and how far it has to go. */
enum Partner {
    BONE("osteoporosis", "osteoporosis, or thin bone of unknown degree", Facts::bone, Condition.OSTEOPOROSIS),
    OSTEOPENIA("osteoporosis", "osteopenia",
            facts -> facts.is(Condition.OSTEOPOROSIS, Detail.SEVERITY, "osteopenia"), Condition.OSTEOPOROSIS),
    FRAGILITY("osteoporosis", "a fragility fracture, or that not ruled out",
            facts -> facts.maybe(Condition.OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE), Condition.OSTEOPOROSIS),
    DISC("herniated_disc", "an active disc", Facts::activeDisc, Condition.HERNIATED_DISC),
    DISC_ACUTE("herniated_disc", "an active disc of less than " + weeks(SIX_WEEKS) + " or unknown phase",
            Facts::discAcute,
            Condition.HERNIATED_DISC),
    DISC_TO_12_WEEKS("herniated_disc", "an active disc of at most " + weeks(TWELVE_WEEKS) + " or unknown phase",
            facts -> discAcute(facts) || discSubacute(facts), Condition.HERNIATED_DISC),
    DISC_NERVES("herniated_disc", "an active disc with nerve symptoms now or not ruled out", Facts::discNerves,
            Condition.HERNIATED_DISC),
    DISC_LUMBAR_ACUTE("herniated_disc",
            "an active low-back disc, or one of unknown level, of less than " + weeks(SIX_WEEKS) + " or"
                    + " unknown phase",
            facts -> discAcute(facts) && facts.is(Condition.HERNIATED_DISC, Detail.LEVEL, "lumbar", "unknown"),
            Condition.HERNIATED_DISC),
    ANTICOAGULANT("blood thinners", Condition.ANTICOAGULANT),
    BLEEDING_DISORDER("a bleeding disorder or easy bruising", Condition.BLEEDING_DISORDER),
    LOW_PAIN_THRESHOLD("a low pain threshold", Condition.LOW_PAIN_THRESHOLD),
    FIBROMYALGIA("fibromyalgia", Condition.FIBROMYALGIA),
    FIBROMYALGIA_FLARE("fibromyalgia", "a fibromyalgia flare, or that not ruled out",
            facts -> facts.maybe(Condition.FIBROMYALGIA, Detail.FLARE_NOW), Condition.FIBROMYALGIA),
    CANCER_ACTIVE("cancer in treatment", Condition.CANCER_ACTIVE),
    CANCER_BONE("cancer_active", "cancer in treatment, with bone involved or not ruled out",
            facts -> facts.maybe(Condition.CANCER_ACTIVE, Detail.BONE), Condition.CANCER_ACTIVE),
    LYMPH_NODES("cancer_history", "lymph nodes removed, or that not ruled out", Facts::lymphNodes,
            Condition.CANCER_HISTORY),
    STEROIDS("long-term steroids", Condition.LONG_TERM_STEROIDS),
    HYPERMOBILITY("joint hypermobility", Condition.HYPERMOBILITY),
    KIDNEY_LIVER("kidney or liver disease", Condition.KIDNEY_OR_LIVER_DISEASE),
    HIGH_PRESSURE("high_blood_pressure", "high blood pressure that is not controlled, or not known to be",
            Facts::highPressure, Condition.HIGH_BLOOD_PRESSURE),
    HEART("a heart condition", Condition.HEART_CONDITION),
    HEART_NOT_STABLE("heart_condition", "a heart condition that is not stable, or not known to be",
            facts -> facts.notYes(Condition.HEART_CONDITION, Detail.STABLE), Condition.HEART_CONDITION),
    HEART_STABLE("heart_condition", "a stable heart condition, until a doctor's word in writing allows this modality",
            facts -> facts.yes(Condition.HEART_CONDITION, Detail.STABLE)
                    && !Clearances.allowsForHeart(facts, Modality.LYMPHATIC_DRAINAGE),
            Condition.HEART_CONDITION),
    STROKE("a stroke or mini-stroke", Condition.STROKE_HISTORY),
    STROKE_12_WEEKS("stroke_history", "a stroke less than " + weeks(TWELVE_WEEKS) + " ago or of unknown date",
            facts -> facts.yes(Condition.STROKE_HISTORY) && facts.days(Condition.STROKE_HISTORY) < TWELVE_WEEKS,
            Condition.STROKE_HISTORY),
    SURGERY_12_WEEKS("recent_surgery", "surgery less than " + weeks(TWELVE_WEEKS) + " ago",
            facts -> surgery(facts, 0, TWELVE_WEEKS),
            Condition.RECENT_SURGERY),
    SURGERY_26_WEEKS("recent_surgery", "surgery less than " + weeks(HALF_A_YEAR) + " ago",
            facts -> surgery(facts, 0, HALF_A_YEAR),
            Condition.RECENT_SURGERY),
    SURGERY_FRONT_12_WEEKS("recent_surgery",
            "surgery of chest or belly, or place not named, less than " + weeks(TWELVE_WEEKS) + " ago",
            facts -> surgery(facts, 0, TWELVE_WEEKS)
                    && facts.touches(Condition.RECENT_SURGERY, Area.of(Region.CHEST, Region.ABDOMEN)),
            Condition.RECENT_SURGERY),
    SPINAL_SURGERY("recent_surgery", "spinal surgery in the last " + months(A_YEAR), Facts::spinalSurgery,
            Condition.RECENT_SURGERY),
    SPINAL_12_WEEKS("recent_surgery", "spinal surgery less than " + weeks(TWELVE_WEEKS) + " ago",
            facts -> spinalSurgery(facts, 0, TWELVE_WEEKS), Condition.RECENT_SURGERY),
    PREGNANCY("pregnancy", Condition.PREGNANCY),
    PREGNANCY_14_WEEKS("pregnancy", "pregnancy of " + SECOND_TRIMESTER + " weeks or more, or weeks not known",
            facts -> facts.weeksAtLeast(SECOND_TRIMESTER),
            Condition.PREGNANCY),
    PREGNANCY_20_WEEKS("pregnancy", "pregnancy of " + HALFWAY + " weeks or more, or weeks not known",
            facts -> facts.weeksAtLeast(HALFWAY),
            Condition.PREGNANCY),
    CLOT("a blood clot in the past", Condition.CLOT_HISTORY),
    CLOT_26_WEEKS("clot_history", "a blood clot less than " + weeks(HALF_A_YEAR) + " ago or of unknown date",
            Facts::freshClotHistory,
            Condition.CLOT_HISTORY),
    CLOT_NOW("a blood clot now or suspected", Condition.CLOT_NOW_OR_SUSPECTED),
    CLOT_RISK("clot_risk", "clot risk", facts -> facts.clotRisk().yes(), Condition.PREGNANCY, Condition.RECENT_SURGERY,
            Condition.LONG_TRAVEL_OR_IMMOBILISED),
    NEUROPATHY("reduced feeling", Condition.NEUROPATHY),
    DIABETES_NEUROPATHY("diabetes", "diabetes with reduced feeling, or that not ruled out",
            facts -> facts.maybe(Condition.DIABETES, Detail.NEUROPATHY), Condition.DIABETES),
    VARICOSE_VEINS("varicose veins", Condition.VARICOSE_VEINS),
    STIFF_OR_LOOSE_SPINE("arthritis", "rheumatoid arthritis, ankylosing spondylitis, or arthritis of unknown type",
            facts -> arthritis(facts, "rheumatoid", "ankylosing_spondylitis", "unknown"), Condition.ARTHRITIS),
    ARTHRITIS_FLARE("arthritis", "an arthritis flare, or that not ruled out", Facts::arthritisFlare,
            Condition.ARTHRITIS),
    GOUT_FLARE("arthritis", "a flare of gout or of arthritis of unknown type, or that not ruled out",
            facts -> arthritis(facts, "gout", "unknown") && arthritisFlare(facts), Condition.ARTHRITIS),
    SPONDYLOLISTHESIS("spondylolisthesis or stenosis", Condition.SPONDYLOLISTHESIS),
    SCOLIOSIS("scoliosis", Condition.SCOLIOSIS),
    FRACTURE("a fracture in the last " + weeks(TWELVE_WEEKS), Condition.RECENT_FRACTURE),
    INJURY("an injury in the last " + TWO_WEEKS + " days", Condition.RECENT_INJURY),
    INJURY_3_DAYS("recent_injury", "an injury less than " + (FRESH_INJURY + 1) + " days ago or of unknown date",
            facts -> injuryWithin(facts, FRESH_INJURY),
            Condition.RECENT_INJURY),
    INJURY_HEAD_NECK("recent_injury",
            "an injury of head or neck, or place not named, in the last " + TWO_WEEKS + " days",
            facts -> facts.yes(Condition.RECENT_INJURY)
                    && facts.touches(Condition.RECENT_INJURY, Area.of(Region.HEAD, Region.NECK)),
            Condition.RECENT_INJURY),
    IMPLANT("an implant", Condition.IMPLANT),
    SKIN("a skin problem", Condition.SKIN_PROBLEM),
    EPILEPSY_NOT_CONTROLLED("epilepsy", "epilepsy that is not controlled, or not known to be",
            facts -> facts.notYes(Condition.EPILEPSY, Detail.CONTROLLED), Condition.EPILEPSY),
    STOMACH_ULCER("a stomach ulcer", Condition.STOMACH_ULCER),
    ANEURYSM("an aneurysm", Condition.ANEURYSM),
    EXERTION_INTOLERANCE("ME/CFS, or long COVID with a crash after effort", Condition.EXERTION_INTOLERANCE),
    NERVE_DISEASE("a nerve disease", Condition.NERVE_DISEASE),
    IMMUNOSUPPRESSION("a weak immune system", Condition.IMMUNOSUPPRESSION),
    LYMPHOEDEMA("lymphoedema", Condition.LYMPHOEDEMA),
    INJECTION("recent_injection", "an injection or needling that the place still rests from (SCR-247 to SCR-249)",
            InjectionRules::fresh, Condition.RECENT_INJECTION),
    INFECTION("an infection or fever today", Condition.INFECTION_OR_FEVER_NOW),
    FEVER("fever_now", "fever now", facts -> facts.yes(RedFlag.FEVER_NOW)),
    CALF_SWELLING("calf_swelling_one_side", "one swollen calf", facts -> facts.yes(RedFlag.CALF_SWELLING_ONE_SIDE));

    private final String code;
    private final String words;
    private final Predicate<Reading> test;
    private final Set<Condition> about;

    Partner(String words, Condition condition) {
        this(condition.code(), words, facts -> facts.yes(condition), condition);
    }

    Partner(String code, String words, Predicate<Reading> test, Condition... about) {
        this.code = code;
        this.words = words;
        this.test = test;
        this.about = Arrays.stream(about).collect(Collectors.toUnmodifiableSet());
    }

    /** What the pair's id ends with. */
    String code() {
        return code;
    }

    String words() {
        return words;
    }

    boolean applies(Reading facts) {
        return test.test(facts);
    }

    Set<Condition> about() {
        return about;
    }
}
