package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Position.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Herniated disc (SCR-100 to SCR-110). A disc is active if it is not resolved, or resolved with nerve symptoms now. */
final class HerniatedDiscRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-100")
                    .about(HERNIATED_DISC)
                    .when(Facts::activeDisc)
                    .then(ADAPT,
                            cap(DISC, 3),
                            noSpinalMovement(),
                            no(DISC, PERCUSSION),
                            only(SIDE_LYING, SEMI_RECLINED, SUPINE_BOLSTERED, PRONE_BOLSTERED),
                            ask("which_position_movement_cough").kept(),
                            note("stop_when_symptoms_spread"))
                    .source("W, Yin 2014, Seed B", B),
            rule("SCR-101")
                    .about(HERNIATED_DISC)
                    .when(Facts::discAcute)
                    .then(ADAPT, cap(DISC, 2), without(DISC, SORE), no(DISC, HEAT, POINT_PRESSURE))
                    .source("W, S", B),
            rule("SCR-102")
                    .about(HERNIATED_DISC)
                    .when(facts -> discAcute(facts) && facts.notYes(HERNIATED_DISC, Detail.DOCTOR_AWARE))
                    .then(CLEARANCE)
                    .traits(DoctorsWord.DISC_KNOWN)
                    .source("W, S", B),
            rule("SCR-103")
                    .about(HERNIATED_DISC)
                    .when(facts -> discAcute(facts) && discNerves(facts))
                    .then(CLEARANCE,
                            leaveOut(DISC),
                            cap(NERVE_PATH, 1),
                            no(NERVE_PATH, POINT_PRESSURE),
                            askFor(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW),
                            when("nerve_symptoms_now_lumbar", HerniatedDiscRules::mayBeBothLegs,
                                    askRaising("both_legs", "both_legs_getting_weaker", EMERGENCY,
                                            afterYes("both_legs"),
                                            see(Deadline.EMERGENCY))))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("W, CES, CKS, Seed B", B),
            rule("SCR-104")
                    .about(HERNIATED_DISC)
                    .when(Facts::discSubacute)
                    .then(ADAPT, without(DISC, DEEP_TISSUE, TRIGGER_POINT, CUPPING, IASTM))
                    .source("W", B_C),
            rule("SCR-105")
                    .about(HERNIATED_DISC)
                    .when(HerniatedDiscRules::laterWithNerves)
                    .then(ADAPT,
                            cap(DISC, 2),
                            cap(NERVE_PATH, 2),
                            without(DISC.or(NERVE_PATH), SORE),
                            no(DISC.or(NERVE_PATH), POINT_PRESSURE),
                            askFor(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW))
                    .source("W, S, CKS", B),
            rule("SCR-106")
                    .about(HERNIATED_DISC)
                    .when(facts -> laterWithNerves(facts) && facts.notYes(HERNIATED_DISC, Detail.DOCTOR_AWARE))
                    .then(CLEARANCE)
                    .traits(DoctorsWord.DISC_KNOWN)
                    .source("CKS", B),
            rule("SCR-107")
                    .about(HERNIATED_DISC)
                    .when(facts -> neckDisc(facts) && !discChronic(facts))
                    .then(ADAPT,
                            cap(of(NECK), 2),
                            leaveOut(of(NECK_FRONT)),
                            only(SUPINE_BOLSTERED, SIDE_LYING, SEMI_RECLINED),
                            askRaising("", "clumsy_hands_unsteady_walking", EMERGENCY, afterYes("cord_signs"),
                                    see(Deadline.EMERGENCY)).atArrival())
                    .source("W, CKS, Yin 2014", B),
            rule("SCR-108")
                    .about(HERNIATED_DISC)
                    .when(facts -> neckDisc(facts) && discChronic(facts))
                    .then(ADAPT,
                            cap(of(NECK), 3),
                            cap(of(NECK_FRONT), 1),
                            askRaising("", "clumsy_hands_unsteady_walking", EMERGENCY, afterYes("cord_signs"),
                                    see(Deadline.EMERGENCY)).atArrival())
                    .source("W", B),
            rule("SCR-109")
                    .about(HERNIATED_DISC)
                    .when(facts -> activeDisc(facts) && facts.is(HERNIATED_DISC, Detail.LEVEL, "unknown"))
                    .then(ADAPT, askFor(HERNIATED_DISC, Detail.LEVEL))
                    .source("CP", C),
            rule("SCR-110")
                    .about(HERNIATED_DISC)
                    .when(facts -> facts.is(HERNIATED_DISC, Detail.PHASE, "resolved")
                            && !facts.yes(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW))
                    .then(ADAPT,
                            cap(DISC, 4),
                            when("nerve_symptoms_not_ruled",
                                    facts -> facts.maybe(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW), cap(DISC, 2)),
                            note("loaded_bending_twist_only"),
                            ask("has_come_back").atArrival())
                    .source("W", C));

    private static boolean mayBeBothLegs(Reading facts) {
        return facts.yes(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW)
                && facts.is(HERNIATED_DISC, Detail.LEVEL, "lumbar", "unknown");
    }

    private static boolean laterWithNerves(Reading facts) {
        return (discSubacute(facts) || discChronic(facts)) && discNerves(facts);
    }

    private HerniatedDiscRules() {}
}
