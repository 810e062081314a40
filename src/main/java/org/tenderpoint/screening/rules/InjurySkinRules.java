package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.EffectArea.SPINE;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Position.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Phrase;

/** Fractures, injuries and skin (SCR-221 to SCR-233), and the remaining conditions (SCR-234 to SCR-238). */
final class InjurySkinRules {

    private static final EffectArea BREAK = regionsOf(RECENT_FRACTURE);
    private static final EffectArea NEAR_BREAK = near(RECENT_FRACTURE);
    private static final EffectArea INJURY = regionsOf(RECENT_INJURY);
    /** A bruised muscle there may turn to bone. */
    private static final EffectArea THIGH = fromFacts("thigh_or_not_named",
            facts -> INJURY.in(facts).and(Area.of(THIGHS_FRONT)));
    private static final EffectArea NEAR_INJURY = near(RECENT_INJURY);
    private static final EffectArea RASH = regionsOf(SKIN_PROBLEM);

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-221")
                    .about(RECENT_FRACTURE)
                    .when(InjurySkinRules::trunkFracture)
                    .then(DEFER)
                    .traits(DoctorsWord.FRACTURE_CLEARED)
                    .source("W, NCCIH", A_C),
            rule("SCR-222")
                    .about(RECENT_FRACTURE)
                    .when(facts -> fractureNotCleared(facts) && !trunkFracture(facts))
                    .then(CLEARANCE,
                            leaveOut(BREAK),
                            cap(NEAR_BREAK, 1),
                            no(BREAK.or(NEAR_BREAK), HEAT, TRACTION, JOINT_MOBILISATION, PERCUSSION))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, DoctorsWord.FRACTURE_CLEARED)
                    .source("W, NCCIH", A_C),
            rule("SCR-223")
                    .about(RECENT_FRACTURE)
                    .when(facts -> facts.yes(RECENT_FRACTURE, Detail.CLEARED_FOR_MASSAGE))
                    .then(ADAPT,
                            cap(BREAK, 1),
                            cap(NEAR_BREAK, 2),
                            without(BREAK.or(NEAR_BREAK), SORE),
                            without(BREAK.or(NEAR_BREAK), LOAD),
                            no(BREAK.or(NEAR_BREAK), HEAT, TRACTION, JOINT_MOBILISATION, PERCUSSION))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("W", B),
            rule("SCR-224")
                    .about(RECENT_INJURY)
                    .when(facts -> facts.yes(RECENT_INJURY, Detail.HIGH_ENERGY) && unseen(facts))
                    .then(DEFER, see(Deadline.SAME_DAY), noSpinalMovement())
                    .traits(DoctorsWord.INJURY_SEEN)
                    .source("CKS, NG232", A),
            rule("SCR-225")
                    .about(RECENT_INJURY)
                    .when(facts -> facts.yes(RECENT_INJURY, Detail.HIGH_ENERGY) && !unseen(facts)
                            || facts.yes(RECENT_INJURY)
                                    && facts.detail(RECENT_INJURY, Detail.HIGH_ENERGY) == Answer.UNKNOWN
                                    && unseen(facts))
                    .then(CLEARANCE, noSpinalMovement(), ask("how_did_happen_what").kept())
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, ScreeningTrait.NEEDS_LIMITS_UNLESS_NAMED,
                            DoctorsWord.RowsAfterWord.INJURY_SEEN)
                    .source("CP", C),
            rule("SCR-226")
                    .about(RECENT_INJURY)
                    .when(facts -> injuryWithin(facts, FRESH_INJURY))
                    .then(ADAPT,
                            leaveOut(INJURY),
                            cap(NEAR_INJURY, 3),
                            no(ALL, HEAT),
                            without(ALL, LOAD),
                            without(INJURY, SORE),
                            no(INJURY, TRACTION, JOINT_MOBILISATION))
                    .source("W, S, Seed A", B),
            rule("SCR-227")
                    .about(RECENT_INJURY)
                    .when(facts -> injuryWithin(facts, TWO_WEEKS) && !injuryWithin(facts, FRESH_INJURY))
                    .then(ADAPT,
                            cap(INJURY, 2),
                            cap(THIGH, 1),
                            cap(NEAR_INJURY, 3),
                            without(INJURY, SORE),
                            without(INJURY, LOAD),
                            no(INJURY, TRACTION, JOINT_MOBILISATION))
                    .source("W, CP, Seed A", B),
            rule("SCR-228")
                    .about(RECENT_INJURY)
                    .when(facts -> facts.yes(RECENT_INJURY) && unseen(facts) && facts.painAtLeast(STRONG))
                    .then(CLEARANCE, see(Deadline.SOON))
                    .traits(DoctorsWord.INJURY_SEEN)
                    .source("CP", C),
            rule("SCR-230")
                    .about(SKIN_PROBLEM)
                    .when(facts -> facts.yes(SKIN_PROBLEM, Detail.CONTAGIOUS))
                    .then(DEFER, note("lifted_when_healed"))
                    .source("W, S", B),
            rule("SCR-231")
                    .about(SKIN_PROBLEM)
                    .when(facts -> facts.yes(SKIN_PROBLEM)
                            && facts.detail(SKIN_PROBLEM, Detail.CONTAGIOUS) == Answer.UNKNOWN)
                    .then(CLEARANCE, leaveOut(RASH), no(ALL, HEAT, SUCTION, SCRAPING))
                    .source("W", B_C),
            rule("SCR-232")
                    .about(SKIN_PROBLEM)
                    .when(facts -> facts.no(SKIN_PROBLEM, Detail.CONTAGIOUS))
                    .then(ADAPT, leaveOut(RASH), no(RASH.or(near(SKIN_PROBLEM)), HEAT, SUCTION, SCRAPING))
                    .source("NCCIH, W", A),
            rule("SCR-233")
                    .about(ALLERGY)
                    .when(facts -> facts.yes(ALLERGY))
                    .then(CLEAR,
                            note("nuts_no_nut_unknown",
                                    InjurySkinRules::allergyNotes),
                            askFor(ALLERGY, Detail.ITEMS, "allergic_what_what_happens"),
                            when("another", facts -> facts.choices(ALLERGY, Detail.ITEMS).contains("other"),
                                    ask("allergic_what_what_happens")))
                    .traits(ScreeningTrait.AT_THE_TABLE)
                    .source("S", B),
            rule("SCR-234")
                    .about(SCOLIOSIS)
                    .when(facts -> facts.yes(SCOLIOSIS))
                    .then(ADAPT,
                            cap(SPINE, 4),
                            no(SPINE, JOINT_MOBILISATION, SPINAL_ROTATION),
                            ask("rods_surgery").kept(),
                            askLimiting("breath", "trouble_breathing_lying_down", no(ALL, PRONE_LONG, SUPINE_FLAT)))
                    .source("W", B_C),
            rule("SCR-235")
                    .about(SPONDYLOLISTHESIS)
                    .when(facts -> facts.yes(SPONDYLOLISTHESIS))
                    .then(ADAPT,
                            cap(of(LOWER_BACK, SACRUM), 3),
                            noSpinalMovement(),
                            no(of(LOWER_BACK, SACRUM), PERCUSSION),
                            only(SIDE_LYING, SEMI_RECLINED, SUPINE_BOLSTERED, PRONE_BOLSTERED),
                            askLimiting("", "legs_tingle_tire_when",
                                    cap(of(LOWER_BACK, SACRUM), 2), no(ALL, PRONE_LONG)))
                    .source("W", B),
            rule("SCR-236")
                    .about(HYPERMOBILITY)
                    .when(facts -> facts.yes(HYPERMOBILITY))
                    .then(ADAPT,
                            cap(ALL, 3),
                            cap(of(NECK), 2),
                            noSpinalMovement(),
                            no(ALL, JOINT_MOBILISATION, TRACTION, SUCTION, SCRAPING),
                            ask("joints_slipping_out_ehlers").kept())
                    .source("W, CP", B_C),
            rule("SCR-237")
                    .about(CHRONIC_PAIN_OTHER)
                    .when(facts -> facts.yes(CHRONIC_PAIN_OTHER))
                    .then(ADAPT, cap(regionsOf(CHRONIC_PAIN_OTHER), 3),
                            askLimiting("", "changed_lately_not_seen",
                                    see(Deadline.SOON), cap(regionsOf(CHRONIC_PAIN_OTHER), 2)).atArrival())
                    .source("Seed A, CP", C),
            rule("SCR-238")
                    .about(COLD_SENSITIVITY)
                    .when(facts -> facts.maybe(COLD_SENSITIVITY))
                    .then(ADAPT, no(ALL, COLD), askFor(COLD_SENSITIVITY))
                    .source("S, CP", B_C));

    private static boolean fractureNotCleared(Reading facts) {
        return facts.notYes(RECENT_FRACTURE, Detail.CLEARED_FOR_MASSAGE);
    }

    private static boolean trunkFracture(Reading facts) {
        return fractureNotCleared(facts)
                && facts.touches(RECENT_FRACTURE, Area.SPINE.or(Area.of(CHEST, HIPS, HEAD)));
    }

    private static boolean unseen(Reading facts) {
        return facts.notYes(RECENT_INJURY, Detail.SEEN_BY_DOCTOR);
    }

    private static List<Phrase> allergyNotes(Reading facts) {
        return facts.choices(ALLERGY, Detail.ITEMS).stream()
                .sorted()
                .filter(item -> !item.equals("other"))
                .map(item -> switch (item) {
                    case "nuts", "latex" -> noted("allergy." + item);
                    default -> noted("allergy.else", Phrase.of("detail_choice.items." + item));
                })
                .toList();
    }

    private InjurySkinRules() {}
}
