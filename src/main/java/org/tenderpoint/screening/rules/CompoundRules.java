package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.EffectArea.SPINE;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.RedFlag.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.facts.SideEffectsBefore;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * Findings that are worse together (SCR-600 to SCR-628; with a fever: {@link FeverRules}). An unknown age satisfies
 * every age test here.
 */
final class CompoundRules {

    private static final EffectArea INJURY = regionsOf(RECENT_INJURY);
    /** Conditions with high stakes regardless of their details; surgery and diabetes depend on theirs. */
    private static final List<Condition> HIGH_STAKE = List.of(ANTICOAGULANT, BLEEDING_DISORDER, OSTEOPOROSIS,
            CANCER_ACTIVE, HEART_CONDITION, CLOT_HISTORY, KIDNEY_OR_LIVER_DISEASE, STROKE_HISTORY, LONG_TERM_STEROIDS,
            ANEURYSM,
            IMMUNOSUPPRESSION);

    /** Where cancer reaches the bones, beside the spine (SCR-181). */
    private static final Area OTHER_BONES = Area.of(CHEST, HIPS, THIGHS_FRONT, THIGHS_BACK, UPPER_ARMS);

    /** From this many conditions with high stakes on, the doctor decides. */
    private static final int SEVERAL = 3;

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-600")
                    .about(ANTICOAGULANT, LOW_PAIN_THRESHOLD, BLEEDING_DISORDER)
                    .when(facts -> facts.yes(ANTICOAGULANT)
                            && (facts.yes(LOW_PAIN_THRESHOLD) || facts.yes(BLEEDING_DISORDER)))
                    .then(ADAPT, cap(ALL, 2))
                    .source("Wa, CP", B_C),
            rule("SCR-601")
                    .about(ANTICOAGULANT, LONG_TERM_STEROIDS, KIDNEY_OR_LIVER_DISEASE)
                    .when(facts -> facts.yes(ANTICOAGULANT)
                            && (facts.yes(LONG_TERM_STEROIDS)
                                    || facts.yes(KIDNEY_OR_LIVER_DISEASE)
                                    || facts.aged(OLD).maybe()))
                    .then(ADAPT, cap(ALL, 2), note("no_friction_skin"))
                    .source("Wa, W", B_C),
            rule("SCR-602")
                    .about(ANTICOAGULANT, RECENT_INJURY)
                    .when(CompoundRules::injuredOnThinner)
                    .then(CLEARANCE, leaveOut(INJURY), cap(near(RECENT_INJURY), 1))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("NG232, W", A_C),
            rule("SCR-603")
                    .about(OSTEOPOROSIS, LONG_TERM_STEROIDS)
                    .when(facts -> facts.yes(OSTEOPOROSIS)
                            && facts.yes(LONG_TERM_STEROIDS)
                            && facts.aged(OLDER).maybe())
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            cap(SPINE.or(of(CHEST, HIPS)), 1),
                            without(ALL, LOAD),
                            without(ALL, SORE),
                            without(ALL, CHAIR),
                            noSpinalMovement(),
                            no(ALL, PERCUSSION))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("ROS, CKS, W", A_C),
            rule("SCR-604")
                    .about(OSTEOPOROSIS, ARTHRITIS, RECENT_INJURY)
                    .when(facts -> (bone(facts) || arthritis(facts, "ankylosing_spondylitis", "unknown"))
                            && facts.notYes(RECENT_INJURY, Detail.SEEN_BY_DOCTOR)
                            && facts.touches(RECENT_INJURY, Area.SPINE.or(Area.of(CHEST, HIPS, WRISTS_HANDS))))
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .traits(DoctorsWord.INJURY_SEEN)
                    .source("CKS, ROS", A),
            rule("SCR-605")
                    .about(LONG_TERM_STEROIDS)
                    .when(facts -> facts.yes(LONG_TERM_STEROIDS)
                            && facts.aged(AT_RISK).maybe()
                            && facts.painAtLeast(STRONG)
                            && facts.painArea().meets(Area.SPINE))
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .source("CKS", A),
            rule("SCR-606")
                    .about(HERNIATED_DISC)
                    .when(facts -> activeDisc(facts)
                            && (facts.yes(FEVER_NOW)
                                    || facts.yes(NIGHT_PAIN_UNRELENTING)
                                    || facts.yes(UNEXPLAINED_WEIGHT_LOSS)))
                    .then(DEFER,
                            see(Deadline.SOON),
                            when("fever", facts -> facts.yes(FEVER_NOW), see(Deadline.SAME_DAY)))
                    .source("CKS, NG59", A),
            rule("SCR-607")
                    .about(HERNIATED_DISC)
                    .when(facts -> facts.yes(HERNIATED_DISC)
                            && (facts.yes(SADDLE_NUMBNESS)
                                    || facts.yes(BLADDER_BOWEL_CHANGE)
                                    || facts.yes(LEG_WEAKNESS_PROGRESSIVE)))
                    .then(EMERGENCY, see(Deadline.EMERGENCY), note("known_disc_say_so"))
                    .source("CES", A),
            rule("SCR-608")
                    .about(ANTICOAGULANT, RECENT_INJURY)
                    .when(facts -> headInjuredOnThinner(facts) && moreThanAspirin(facts))
                    .then(DEFER, see(Deadline.SAME_DAY))
                    .source("NG232", A),
            rule("SCR-609")
                    .about(ANTICOAGULANT, RECENT_INJURY)
                    .when(facts -> headInjuredOnThinner(facts) && moreThanAspirin(facts)
                            && injuryWithin(facts, FRESH_INJURY)
                            && facts.notYes(RECENT_INJURY, Detail.SEEN_BY_DOCTOR))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .traits(DoctorsWord.INJURY_SEEN)
                    .source("NG232", A),
            rule("SCR-610")
                    .about(RECENT_SURGERY, PREGNANCY, LONG_TRAVEL_OR_IMMOBILISED, LONG_JOURNEY, CLOT_HISTORY,
                            CANCER_ACTIVE,
                            RECENT_FRACTURE)
                    .when(facts -> facts.yes(CALF_SWELLING_ONE_SIDE)
                            && (facts.clotRisk().yes()
                                    || facts.yes(CLOT_HISTORY)
                                    || facts.yes(CANCER_ACTIVE)
                                    || facts.yes(RECENT_FRACTURE)))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .source("NG158, QS201", A_C),
            rule("SCR-614")
                    .about(PREGNANCY, HIGH_BLOOD_PRESSURE)
                    .when(facts -> facts.yes(PREGNANCY) && highPressure(facts))
                    .then(DEFER, see(Deadline.SAME_DAY),
                            askRaising("", "headache_sight_changes_pain", EMERGENCY,
                                    afterYes("maternity_unit_now"),
                                    see(Deadline.EMERGENCY)))
                    .source("NG133, ACOG", A),
            rule("SCR-615")
                    .about(CANCER_ACTIVE, CANCER_HISTORY)
                    .when(facts -> (facts.yes(CANCER_ACTIVE) || facts.yes(CANCER_HISTORY))
                            && (painAtTheSpine(facts) || painOfABone(facts)))
                    .then(facts -> strongAfterCancer(facts) ? DEFER : ADAPT,
                            when("defer", CompoundRules::strongAfterCancer, see(Deadline.WITHIN_24_HOURS)),
                            when("else", facts -> !strongAfterCancer(facts),
                                    askRaising("", "new_changed_worse_night", DEFER, Deadline.WITHIN_24_HOURS)))
                    .source("NG234", A),
            rule("SCR-616")
                    .about(FIBROMYALGIA, HYPERMOBILITY, LOW_PAIN_THRESHOLD)
                    .when(facts -> facts.yes(FIBROMYALGIA)
                            && (facts.yes(HYPERMOBILITY)
                                    || facts.yes(LOW_PAIN_THRESHOLD)
                                    || facts.visit().effort().soreBefore() == SideEffectsBefore.USUALLY))
                    .then(ADAPT, cap(ALL, 2))
                    .source("CP", C),
            rule("SCR-617")
                    .about(HEART_CONDITION, KIDNEY_OR_LIVER_DISEASE)
                    .when(facts -> facts.yes(HEART_CONDITION) && facts.yes(KIDNEY_OR_LIVER_DISEASE))
                    .then(CLEARANCE, cap(ALL, 2), no(ALL, SUPINE_FLAT))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("Földi, W", B),
            rule("SCR-622")
                    .about(ANTICOAGULANT, BLEEDING_DISORDER, OSTEOPOROSIS, CANCER_ACTIVE, HEART_CONDITION, CLOT_HISTORY,
                            KIDNEY_OR_LIVER_DISEASE, STROKE_HISTORY, RECENT_SURGERY, DIABETES, LONG_TERM_STEROIDS,
                            ANEURYSM, IMMUNOSUPPRESSION)
                    .when(facts -> highStakes(facts) >= SEVERAL)
                    .then(CLEARANCE, cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("CP", C),
            rule("SCR-623")
                    .about(OSTEOPOROSIS, HERNIATED_DISC)
                    .when(facts -> facts.yes(OSTEOPOROSIS) && activeDisc(facts))
                    .then(ADAPT, cap(DISC, 2), without(DISC, SORE))
                    .source("W", B_C),
            rule("SCR-625")
                    .about(PREGNANCY, CLOT_HISTORY, LONG_TRAVEL_OR_IMMOBILISED, LONG_JOURNEY, RECENT_SURGERY)
                    .when(facts -> facts.yes(PREGNANCY)
                            && (facts.yes(CLOT_HISTORY)
                                    || facts.yes(LONG_TRAVEL_OR_IMMOBILISED)
                                    || facts.yes(LONG_JOURNEY)
                                    || surgery(facts, 0, TWELVE_WEEKS)))
                    .then(ADAPT, cap(LEGS, 1))
                    .source("NG158, SUT20", A_C),
            rule("SCR-626")
                    .about(ANEURYSM)
                    .when(facts -> facts.yes(ANEURYSM)
                            && facts.painMaybe()
                            && facts.painArea().meets(Area.of(ABDOMEN, CHEST, MID_BACK, LOWER_BACK)))
                    .then(facts -> strongOrNew(facts) ? EMERGENCY : ADAPT,
                            when("emergency", CompoundRules::strongOrNew, see(Deadline.EMERGENCY)),
                            when("else", facts -> !strongOrNew(facts),
                                    askRaising("", "this_pain_new_stronger", EMERGENCY,
                                            Deadline.EMERGENCY)))
                    .source("NG156", A),
            rule("SCR-629")
                    .about(ARTHRITIS)
                    .when(facts -> arthritis(facts, "rheumatoid", "ankylosing_spondylitis", "unknown")
                            && (facts.flag(NEW_DIZZINESS_OR_NECK_PAIN).maybe() || newPainOfTheNeck(facts)))
                    .then(CLEARANCE, see(Deadline.SOON), leaveOut(of(HEAD, NECK, NECK_FRONT)))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("NG127", C),
            rule("SCR-628")
                    .about(ANTICOAGULANT, RECENT_INJECTION)
                    .when(facts -> facts.yes(ANTICOAGULANT)
                            && InjectionRules.atTheSpine(facts)
                            && facts.days(RECENT_INJECTION) < InjectionRules.A_WEEK_AFTER)
                    .then(CLEARANCE, leaveOut(SPINE))
                    .source("FPM, CP", B_C));

    /** That it is not the pain the client knows is told in the words of the row's own question. */
    private static boolean strongOrNew(Reading facts) {
        return facts.painAtLeast(STRONG) || facts.painKnown().no();
    }

    private static boolean newPainOfTheNeck(Reading facts) {
        return facts.painMaybe() && facts.painKnown().no() && facts.painArea().meets(Area.of(HEAD, NECK));
    }

    private static boolean injuredOnThinner(Reading facts) {
        return facts.yes(ANTICOAGULANT) && facts.yes(RECENT_INJURY);
    }

    private static boolean headInjuredOnThinner(Reading facts) {
        return injuredOnThinner(facts) && facts.touches(RECENT_INJURY, Area.of(HEAD, FACE_JAW));
    }

    private static boolean moreThanAspirin(Reading facts) {
        return facts.notYes(ANTICOAGULANT, Detail.ASPIRIN_ONLY);
    }

    private static boolean painAtTheSpine(Reading facts) {
        return facts.painMaybe() && facts.painArea().meets(Area.SPINE);
    }

    private static boolean painOfABone(Reading facts) {
        return facts.painAtLeast(MIDDLING) && facts.painArea().meets(OTHER_BONES);
    }

    private static boolean strongAfterCancer(Reading facts) {
        return painAtTheSpine(facts)
                && (facts.painAtLeast(STRONG)
                        || facts.painAtLeast(MIDDLING) && facts.maybe(CANCER_ACTIVE, Detail.BONE));
    }

    private static int highStakes(Reading facts) {
        return facts.count(HIGH_STAKE)
                + (surgery(facts, 0, HALF_A_YEAR) ? 1 : 0)
                + (facts.maybe(DIABETES, Detail.NEUROPATHY) ? 1 : 0);
    }

    private CompoundRules() {}
}
