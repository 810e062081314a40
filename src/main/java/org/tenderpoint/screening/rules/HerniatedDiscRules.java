package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.Work.Position.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.RuleEntry.Grade.*;

import java.util.List;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.screening.rules.Effect.Deadline;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Herniated disc (SCR-100 to SCR-110). Active means not resolved, or resolved with nerve symptoms now. */
final class HerniatedDiscRules {

    private static final String CORD_QUESTION = "Clumsy hands, unsteady walking, electric shocks on bending the neck?";
    private static final String NERVE_QUESTION = "Any tingling, numbness or weakness in arm or leg now?";

    static final String CORD_REASON = "Signs like these need a hospital at once; nobody moves the neck.";

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-100", "Any active disc")
                    .about(HERNIATED_DISC)
                    .when("a herniated disc that is active", Facts::activeDisc)
                    .then(ADAPT,
                            cap(DISC, 3),
                            noSpinalMovement(),
                            no(DISC, PERCUSSION),
                            only(SIDE_LYING, SEMI_RECLINED, SUPINE_BOLSTERED, PRONE_BOLSTERED),
                            ask("Which position, movement, cough or sneeze brings the pain, tingling or numbness on, and"
                                    + " which eases it?"),
                            note("stop when symptoms spread further down arm or leg"))
                    .because(
                            "Bending, twisting or pulling the spine can irritate a disc that is already damaged.",
                            "W, Yin 2014, Seed B",
                            B),
            rule("SCR-101", "Acute or phase unknown")
                    .about(HERNIATED_DISC)
                    .when("an active disc in its first " + weeks(SIX_WEEKS) + ", or since when is not known",
                            Facts::discAcute)
                    .then(ADAPT, cap(DISC, 2), without(DISC, SORE), no(DISC, HEAT, POINT_PRESSURE))
                    .because(
                            "In the first " + weeksInWords(SIX_WEEKS)
                                    + " the area is inflamed and its muscles guard it; gentle work only.",
                            "W, S",
                            B),
            rule("SCR-102", "Acute, doctor not known to be aware")
                    .about(HERNIATED_DISC)
                    .when("an acute disc, or one of unknown phase, that no doctor is known to be aware of",
                            facts -> discAcute(facts) && facts.notYes(HERNIATED_DISC, Detail.DOCTOR_AWARE))
                    .then(CLEARANCE)
                    .traits(DoctorsWord.DISC_KNOWN)
                    .because("A new disc problem should be seen by a doctor before it is massaged.", "W, S", B),
            rule("SCR-103", "Acute with nerve symptoms")
                    .about(HERNIATED_DISC)
                    .when("an acute disc, or one of unknown phase, with nerve symptoms now or not ruled out",
                            facts -> discAcute(facts) && discNerves(facts))
                    .then(CLEARANCE,
                            leaveOut(DISC),
                            cap(NERVE_PATH, 1),
                            no(NERVE_PATH, POINT_PRESSURE),
                            askFor(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW, NERVE_QUESTION),
                            when("nerve symptoms now, lumbar or level unknown", HerniatedDiscRules::mayBeBothLegs,
                                    askRaising("both_legs", "In both legs, or getting weaker?", EMERGENCY,
                                            "Signs in both legs, or growing weakness, need a hospital at once.",
                                            see(Deadline.EMERGENCY))))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .because("Nerves are irritated right now; we stay away from the site until the doctor agrees.",
                            "W, CES, CKS, Seed B", B),
            rule("SCR-104", "Subacute")
                    .about(HERNIATED_DISC)
                    .when("an active disc, " + weeks(SIX_WEEKS, TWELVE_WEEKS), Facts::discSubacute)
                    .then(ADAPT, without(DISC, DEEP_TISSUE, TRIGGER_POINT, CUPPING, IASTM))
                    .because(
                            Texts.capital(word(SIX_WEEKS / 7)) + " to " + weeksInWords(TWELVE_WEEKS)
                                    + ": still healing, so medium pressure at most and nothing pointed.",
                            "W",
                            B_C),
            rule("SCR-105", "Later, nerve symptoms")
                    .about(HERNIATED_DISC)
                    .when("an active disc of over " + weeks(SIX_WEEKS) + ", with nerve symptoms now or not ruled out",
                            HerniatedDiscRules::laterWithNerves)
                    .then(ADAPT,
                            cap(DISC, 2),
                            cap(NERVE_PATH, 2),
                            without(DISC.or(NERVE_PATH), SORE),
                            no(DISC.or(NERVE_PATH), POINT_PRESSURE),
                            askFor(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW, NERVE_QUESTION))
                    .because(
                            "Tingling or numbness shows a nerve is involved; firm pressure along it can provoke it.",
                            "W, S, CKS",
                            B),
            rule("SCR-106", "Later disc, nerve symptoms, doctor not known to be aware")
                    .about(HERNIATED_DISC)
                    .when("an active disc of over " + weeks(SIX_WEEKS)
                            + ", with nerve symptoms now or not ruled out, that no doctor is"
                            + " known to be aware of",
                            facts -> laterWithNerves(facts) && facts.notYes(HERNIATED_DISC, Detail.DOCTOR_AWARE))
                    .then(CLEARANCE)
                    .traits(DoctorsWord.DISC_KNOWN)
                    .because("Nerve symptoms should be known to a doctor first.", "CKS", B),
            rule("SCR-107", "Neck disc")
                    .about(HERNIATED_DISC)
                    .when("an active disc of the neck or of unknown level, not chronic",
                            facts -> neckDisc(facts) && !discChronic(facts))
                    .then(ADAPT,
                            cap(of(NECK), 2),
                            leaveOut(of(NECK_FRONT)),
                            only(SUPINE_BOLSTERED, SIDE_LYING, SEMI_RECLINED),
                            askRaising("", CORD_QUESTION, EMERGENCY, CORD_REASON, see(Deadline.EMERGENCY)))
                    .because("Neck discs lie next to the spinal cord; the head stays in line and is never pulled or "
                            + "turned.", "W, CKS, Yin 2014", B),
            rule("SCR-108", "Neck disc, chronic")
                    .about(HERNIATED_DISC)
                    .when("an active disc of the neck or of unknown level, chronic",
                            facts -> neckDisc(facts) && discChronic(facts))
                    .then(ADAPT,
                            cap(of(NECK), 3),
                            cap(of(NECK_FRONT), 1),
                            askRaising("", CORD_QUESTION, EMERGENCY, CORD_REASON, see(Deadline.EMERGENCY)))
                    .because("Neck discs lie next to the spinal cord; the head stays in line and is never pulled or "
                            + "turned.", "W", B),
            rule("SCR-109", "Level unknown")
                    .about(HERNIATED_DISC)
                    .when("an active disc of unknown level",
                            facts -> activeDisc(facts) && facts.is(HERNIATED_DISC, Detail.LEVEL, "unknown"))
                    .then(ADAPT, askFor(HERNIATED_DISC, Detail.LEVEL, "Neck, middle or low back?"))
                    .because("Until we know the level we protect the whole spine.", "CP", C),
            rule("SCR-110", "Resolved")
                    .about(HERNIATED_DISC)
                    .when("a resolved disc without nerve symptoms now",
                            facts -> facts.is(HERNIATED_DISC, Detail.PHASE, "resolved")
                                    && !facts.yes(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW))
                    .then(ADAPT,
                            cap(DISC, 4),
                            when("nerve symptoms not ruled out",
                                    facts -> facts.maybe(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW), cap(DISC, 2)),
                            note("loaded bending with twist only within the comfortable range"),
                            ask("Has any of it come back?"))
                    .because("A healed disc takes normal massage; only extremes are left out.", "W", C));

    private static boolean mayBeBothLegs(Reading facts) {
        return facts.yes(HERNIATED_DISC, Detail.NERVE_SYMPTOMS_NOW)
                && facts.is(HERNIATED_DISC, Detail.LEVEL, "lumbar", "unknown");
    }

    private static boolean laterWithNerves(Reading facts) {
        return (discSubacute(facts) || discChronic(facts)) && discNerves(facts);
    }

    private HerniatedDiscRules() {}
}
