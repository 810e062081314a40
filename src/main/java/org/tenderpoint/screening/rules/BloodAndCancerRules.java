package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.EffectArea.SPINE;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.RuleEntry.Grade.*;

import java.util.List;
import org.tenderpoint.screening.rules.Effect.Deadline;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Low pain threshold, bleeding and clots, cancer (SCR-160 to SCR-183). */
final class BloodAndCancerRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-160", "Low pain threshold")
                    .about(LOW_PAIN_THRESHOLD)
                    .when("feels pain easily, or firm touch leaves bruises", facts -> facts.yes(LOW_PAIN_THRESHOLD))
                    .then(ADAPT,
                            cap(ALL, 3),
                            note("start at 2"),
                            askRaising("", "Large bruises, nosebleeds or bleeding gums without a knock?", CLEARANCE,
                                    "Bleeding without a cause is looked into by a doctor first.",
                                    cap(ALL, 2), no(ALL, SUCTION, SCRAPING, PERCUSSION, POINT_PRESSURE)))
                    .because("You feel pressure strongly, so we start light and build up slowly.", "Seed B, NCCIH", C),
            rule("SCR-170", "Blood thinner")
                    .about(ANTICOAGULANT)
                    .when("takes a blood thinner", facts -> facts.yes(ANTICOAGULANT))
                    .then(ADAPT,
                            cap(ALL, 3),
                            no(ALL, SUCTION, SCRAPING, PERCUSSION, POINT_PRESSURE),
                            askFor(ANTICOAGULANT, Detail.NAME, "Which one, since when?"),
                            askImplying("clot", "Is the blood thinner for a clot?", CLOT_HISTORY),
                            askFor(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "Only low-dose aspirin, nothing else?"),
                            askRaising("bleeding", "New bruises or nosebleeds without a reason, or black stools?",
                                    DEFER, "New bleeding on a blood thinner is looked at by a doctor today.",
                                    see(Deadline.SAME_DAY)))
                    .because("With a blood thinner, firm pressure can leave bruises or bleeding under the skin.",
                            "NCCIH, Wa, W", A_C),
            rule("SCR-171", "Bleeding disorder")
                    .about(BLEEDING_DISORDER)
                    .when("a bleeding disorder that a doctor has found, or too few platelets",
                            facts -> facts.yes(BLEEDING_DISORDER))
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            no(ALL, SUCTION, SCRAPING, PERCUSSION, POINT_PRESSURE))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .because("Bleeding into tissue can start from little pressure; the doctor sets the limit.",
                            "NCCIH, W", A_C),
            rule("SCR-172", "Clot < " + weeks(HALF_A_YEAR))
                    .about(CLOT_HISTORY)
                    .when("a blood clot less than " + weeks(HALF_A_YEAR) + " ago, or of unknown date",
                            Facts::freshClotHistory)
                    .then(CLEARANCE,
                            cap(LEGS, 1),
                            no(LEGS, HEAT),
                            when("an arm, or place not named", facts -> facts.touches(CLOT_HISTORY, Body.ARMS),
                                    cap(ARMS, 1)),
                            askFor(CLOT_HISTORY, Detail.REGIONS, "Leg, arm or lung?"),
                            askImplying("thinner", "Still on a blood thinner?", ANTICOAGULANT))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, ScreeningTrait.NEEDS_LIMITS_FOR_A_FRESH_CLOT,
                            DoctorsWord.After.CLOT_TREATED)
                    .because("For " + monthsInWords(HALF_A_YEAR) + " after a clot the limb stays a no-pressure zone.",
                            "Wa, MacDonald", B),
            rule("SCR-173", "Clot ≥ " + weeks(HALF_A_YEAR))
                    .about(CLOT_HISTORY)
                    .when("a blood clot " + weeks(HALF_A_YEAR) + " ago or longer",
                            facts -> facts.yes(CLOT_HISTORY) && !freshClotHistory(facts))
                    .then(ADAPT, cap(LEGS, 2))
                    .because("Who had a clot may get another; legs stay gentle.", "Wa", B),
            rule("SCR-174", "Clot risk")
                    .about(PREGNANCY, RECENT_SURGERY, LONG_TRAVEL_OR_IMMOBILISED)
                    .when("clot risk: pregnancy of any week, surgery in the last " + weeks(TWELVE_WEEKS)
                            + ", or in the last " + weeks(TWELVE_WEEKS) + " a long"
                            + " journey, plaster, bed rest or a birth",
                            facts -> facts.clotRisk().yes())
                    .then(ADAPT, cap(LEGS, 2))
                    .because(
                            "After surgery, long travel or birth, and in pregnancy, a silent clot is possible.",
                            "NG158, Wa",
                            A_C),
            rule("SCR-180", "Cancer in treatment")
                    .about(CANCER_ACTIVE)
                    .when("cancer in treatment, or spread to bone", facts -> facts.yes(CANCER_ACTIVE))
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            leaveOut(regionsOf(CANCER_ACTIVE)),
                            no(ALL, HEAT, PERCUSSION, SUCTION, SCRAPING),
                            needs(Credential.ONCOLOGY),
                            askLimiting("counts", "Low blood counts now?", cap(ALL, 1)),
                            ask("Treatment dates, irradiated skin, port or line, swelling, bone: where?"))
                    .traits(ScreeningTrait.DOCTORS_WORD_OR_TRAINING)
                    .because(
                            "Gentle massage helps many people with cancer, fitted to treatment, site and blood counts.",
                            "Wa, MacDonald, NCCIH", A_C),
            rule("SCR-181", "Bone not excluded")
                    .about(CANCER_ACTIVE)
                    .when("cancer in treatment, with bone involved or not ruled out",
                            facts -> facts.maybe(CANCER_ACTIVE, Detail.BONE))
                    .then(CLEARANCE,
                            cap(SPINE.or(of(CHEST, HIPS, THIGHS_FRONT, THIGHS_BACK, UPPER_ARMS)), 1),
                            noSpinalMovement(),
                            no(ALL, JOINT_MOBILISATION, TRACTION))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .because("Bone weakened by cancer can break under pressure.", "Wa, NG234", A_C),
            rule("SCR-182", "Lymph nodes removed or not excluded")
                    .about(CANCER_HISTORY)
                    .when("cancer in the past, with lymph nodes removed or that not ruled out", Facts::lymphNodes)
                    .then(ADAPT, cap(DRAINED, 1), no(DRAINED, HEAT, SUCTION, SCRAPING))
                    .because(
                            "The limb drains less well for life; firm work or heat can start swelling.",
                            "Wa, Földi, NLN 2012",
                            B),
            rule("SCR-183", "Cancer in the past")
                    .about(CANCER_HISTORY)
                    .when("cancer in the past", facts -> facts.yes(CANCER_HISTORY))
                    .then(ADAPT,
                            cap(regionsOf(CANCER_HISTORY), 3),
                            ask("When did treatment end? Bone thinning, numbness, irradiated area?"))
                    .because("Treatment leaves tender spots that we go round.", "Wa", B_C));

    private BloodAndCancerRules() {}
}
