package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.say.Phrase;

/** The condition in a pair with a modality or technique, in the form or severity that counts for the pair. */
enum Partner {
    BONE("osteoporosis", Facts::bone, Condition.OSTEOPOROSIS),
    OSTEOPENIA("osteoporosis", facts -> facts.is(Condition.OSTEOPOROSIS, Detail.SEVERITY, "osteopenia"),
            Condition.OSTEOPOROSIS),
    FRAGILITY("osteoporosis", facts -> facts.maybe(Condition.OSTEOPOROSIS, Detail.FRAGILITY_FRACTURE),
            Condition.OSTEOPOROSIS),
    DISC("herniated_disc", Facts::activeDisc, Condition.HERNIATED_DISC),
    DISC_ACUTE("herniated_disc", Facts::discAcute, Condition.HERNIATED_DISC),
    DISC_TO_12_WEEKS("herniated_disc", facts -> discAcute(facts) || discSubacute(facts), Condition.HERNIATED_DISC),
    DISC_NERVES("herniated_disc", Facts::discNerves, Condition.HERNIATED_DISC),
    DISC_LUMBAR_ACUTE("herniated_disc",
            facts -> discAcute(facts) && facts.is(Condition.HERNIATED_DISC, Detail.LEVEL, "lumbar", "unknown"),
            Condition.HERNIATED_DISC),
    ANTICOAGULANT(Condition.ANTICOAGULANT),
    BLEEDING_DISORDER(Condition.BLEEDING_DISORDER),
    LOW_PAIN_THRESHOLD(Condition.LOW_PAIN_THRESHOLD),
    FIBROMYALGIA(Condition.FIBROMYALGIA),
    FIBROMYALGIA_FLARE("fibromyalgia", facts -> facts.maybe(Condition.FIBROMYALGIA, Detail.FLARE_NOW),
            Condition.FIBROMYALGIA),
    CANCER_ACTIVE(Condition.CANCER_ACTIVE),
    CANCER_BONE("cancer_active", facts -> facts.maybe(Condition.CANCER_ACTIVE, Detail.BONE), Condition.CANCER_ACTIVE),
    LYMPH_NODES("cancer_history", Facts::lymphNodes, Condition.CANCER_HISTORY),
    STEROIDS(Condition.LONG_TERM_STEROIDS),
    HYPERMOBILITY(Condition.HYPERMOBILITY),
    KIDNEY_LIVER(Condition.KIDNEY_OR_LIVER_DISEASE),
    HIGH_PRESSURE("high_blood_pressure", Facts::highPressure, Condition.HIGH_BLOOD_PRESSURE),
    HEART(Condition.HEART_CONDITION),
    HEART_NOT_STABLE("heart_condition", facts -> facts.notYes(Condition.HEART_CONDITION, Detail.STABLE),
            Condition.HEART_CONDITION),
    HEART_STABLE("heart_condition", facts -> facts.yes(Condition.HEART_CONDITION, Detail.STABLE)
            && !Clearances.allowsForHeart(facts, Modality.LYMPHATIC_DRAINAGE), Condition.HEART_CONDITION),
    STROKE(Condition.STROKE_HISTORY),
    STROKE_12_WEEKS("stroke_history",
            facts -> facts.yes(Condition.STROKE_HISTORY) && facts.days(Condition.STROKE_HISTORY) < TWELVE_WEEKS,
            Condition.STROKE_HISTORY),
    SURGERY_12_WEEKS("recent_surgery", facts -> surgery(facts, 0, TWELVE_WEEKS), Condition.RECENT_SURGERY),
    SURGERY_26_WEEKS("recent_surgery", facts -> surgery(facts, 0, HALF_A_YEAR), Condition.RECENT_SURGERY),
    SURGERY_FRONT_12_WEEKS("recent_surgery", facts -> surgery(facts, 0, TWELVE_WEEKS)
            && facts.touches(Condition.RECENT_SURGERY, Area.of(Region.CHEST, Region.ABDOMEN)),
            Condition.RECENT_SURGERY),
    SPINAL_SURGERY("recent_surgery", Facts::spinalSurgery, Condition.RECENT_SURGERY),
    SPINAL_12_WEEKS("recent_surgery", facts -> spinalSurgery(facts, 0, TWELVE_WEEKS), Condition.RECENT_SURGERY),
    PREGNANCY(Condition.PREGNANCY),
    PREGNANCY_14_WEEKS("pregnancy", facts -> facts.weeksAtLeast(SECOND_TRIMESTER), Condition.PREGNANCY),
    PREGNANCY_20_WEEKS("pregnancy", facts -> facts.weeksAtLeast(HALFWAY), Condition.PREGNANCY),
    CLOT(Condition.CLOT_HISTORY),
    CLOT_26_WEEKS("clot_history", Facts::freshClotHistory, Condition.CLOT_HISTORY),
    CLOT_NOW(Condition.CLOT_NOW_OR_SUSPECTED),
    CLOT_RISK("clot_risk", facts -> facts.clotRisk().yes(), Condition.PREGNANCY, Condition.RECENT_SURGERY,
            Condition.LONG_TRAVEL_OR_IMMOBILISED, Condition.LONG_JOURNEY),
    NEUROPATHY(Condition.NEUROPATHY),
    DIABETES_NEUROPATHY("diabetes", facts -> facts.maybe(Condition.DIABETES, Detail.NEUROPATHY), Condition.DIABETES),
    VARICOSE_VEINS(Condition.VARICOSE_VEINS),
    STIFF_OR_LOOSE_SPINE("arthritis", facts -> arthritis(facts, "rheumatoid", "ankylosing_spondylitis", "unknown"),
            Condition.ARTHRITIS),
    ARTHRITIS_FLARE("arthritis", Facts::arthritisFlare, Condition.ARTHRITIS),
    GOUT_FLARE("arthritis", facts -> arthritis(facts, "gout", "unknown") && arthritisFlare(facts), Condition.ARTHRITIS),
    SPONDYLOLISTHESIS(Condition.SPONDYLOLISTHESIS),
    SCOLIOSIS(Condition.SCOLIOSIS),
    FRACTURE(Condition.RECENT_FRACTURE),
    INJURY(Condition.RECENT_INJURY),
    INJURY_3_DAYS("recent_injury", facts -> injuryWithin(facts, FRESH_INJURY), Condition.RECENT_INJURY),
    INJURY_HEAD_NECK("recent_injury", facts -> facts.yes(Condition.RECENT_INJURY)
            && facts.touches(Condition.RECENT_INJURY, Area.of(Region.HEAD, Region.NECK)), Condition.RECENT_INJURY),
    IMPLANT(Condition.IMPLANT),
    SKIN(Condition.SKIN_PROBLEM),
    EPILEPSY_NOT_CONTROLLED("epilepsy", facts -> facts.notYes(Condition.EPILEPSY, Detail.CONTROLLED),
            Condition.EPILEPSY),
    STOMACH_ULCER(Condition.STOMACH_ULCER),
    ANEURYSM(Condition.ANEURYSM),
    EXERTION_INTOLERANCE(Condition.EXERTION_INTOLERANCE),
    NERVE_DISEASE(Condition.NERVE_DISEASE),
    IMMUNOSUPPRESSION(Condition.IMMUNOSUPPRESSION),
    LYMPHOEDEMA(Condition.LYMPHOEDEMA),
    INJECTION("recent_injection", InjectionRules::fresh, Condition.RECENT_INJECTION),
    INFECTION(Condition.INFECTION_OR_FEVER_NOW),
    FEVER("fever_now", facts -> facts.yes(RedFlag.FEVER_NOW)),
    CALF_SWELLING("calf_swelling_one_side", facts -> facts.yes(RedFlag.CALF_SWELLING_ONE_SIDE));

    private final String code;
    private final Predicate<Reading> test;
    private final Set<Condition> about;

    Partner(Condition condition) {
        this(condition.code(), facts -> facts.yes(condition), condition);
    }

    Partner(String code, Predicate<Reading> test, Condition... about) {
        this.code = code;
        this.test = test;
        this.about = Arrays.stream(about).collect(Collectors.toUnmodifiableSet());
    }

    /** The ending of the pair's id. */
    String code() {
        return code;
    }

    /** The text after the modality: "with osteoporosis". */
    Phrase phrase() {
        return Phrase.of("row.with." + name().toLowerCase(Locale.ROOT));
    }

    boolean applies(Reading facts) {
        return test.test(facts);
    }

    Set<Condition> about() {
        return about;
    }
}
