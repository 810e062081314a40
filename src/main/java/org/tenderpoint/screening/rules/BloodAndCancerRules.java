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
            rule("SCR-160")
                    .about(LOW_PAIN_THRESHOLD)
                    .when("feels pain easily, or firm touch leaves bruises", facts -> facts.yes(LOW_PAIN_THRESHOLD))
                    .then(ADAPT,
                            cap(ALL, 3),
                            note("start at 2"),
                            askRaising("", "Large bruises, nosebleeds or bleeding gums without a knock?", CLEARANCE,
                                    saying("bleeding_without_cause"),
                                    cap(ALL, 2), no(ALL, SUCTION, SCRAPING, PERCUSSION, POINT_PRESSURE)))
                    .source("Seed B, NCCIH", C),
            rule("SCR-170")
                    .about(ANTICOAGULANT)
                    .when("takes a blood thinner", facts -> facts.yes(ANTICOAGULANT))
                    .then(ADAPT,
                            cap(ALL, 3),
                            no(ALL, SUCTION, SCRAPING, PERCUSSION, POINT_PRESSURE),
                            askFor(ANTICOAGULANT, Detail.NAME, "Which one, since when?"),
                            askImplying("clot", "Is the blood thinner for a clot?", CLOT_HISTORY),
                            askFor(ANTICOAGULANT, Detail.ASPIRIN_ONLY, "Only low-dose aspirin, nothing else?"),
                            askRaising("bleeding", "New bruises or nosebleeds without a reason, or black stools?",
                                    DEFER, saying("new_bleeding"),
                                    see(Deadline.SAME_DAY)))
                    .source("NCCIH, Wa, W", A_C),
            rule("SCR-171")
                    .about(BLEEDING_DISORDER)
                    .when("a bleeding disorder that a doctor has found, or too few platelets",
                            facts -> facts.yes(BLEEDING_DISORDER))
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            no(ALL, SUCTION, SCRAPING, PERCUSSION, POINT_PRESSURE))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("NCCIH, W", A_C),
            rule("SCR-172")
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
                    .source("Wa, MacDonald", B),
            rule("SCR-173")
                    .about(CLOT_HISTORY)
                    .when("a blood clot " + weeks(HALF_A_YEAR) + " ago or longer",
                            facts -> facts.yes(CLOT_HISTORY) && !freshClotHistory(facts))
                    .then(ADAPT, cap(LEGS, 2))
                    .source("Wa", B),
            rule("SCR-174")
                    .about(PREGNANCY, RECENT_SURGERY, LONG_TRAVEL_OR_IMMOBILISED)
                    .when("clot risk: pregnancy of any week, surgery in the last " + weeks(TWELVE_WEEKS)
                            + ", or in the last " + weeks(TWELVE_WEEKS) + " a long"
                            + " journey, plaster, bed rest or a birth",
                            facts -> facts.clotRisk().yes())
                    .then(ADAPT, cap(LEGS, 2))
                    .source("NG158, Wa", A_C),
            rule("SCR-180")
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
                    .source("Wa, MacDonald, NCCIH", A_C),
            rule("SCR-181")
                    .about(CANCER_ACTIVE)
                    .when("cancer in treatment, with bone involved or not ruled out",
                            facts -> facts.maybe(CANCER_ACTIVE, Detail.BONE))
                    .then(CLEARANCE,
                            cap(SPINE.or(of(CHEST, HIPS, THIGHS_FRONT, THIGHS_BACK, UPPER_ARMS)), 1),
                            noSpinalMovement(),
                            no(ALL, JOINT_MOBILISATION, TRACTION))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("Wa, NG234", A_C),
            rule("SCR-182")
                    .about(CANCER_HISTORY)
                    .when("cancer in the past, with lymph nodes removed or that not ruled out", Facts::lymphNodes)
                    .then(ADAPT, cap(DRAINED, 1), no(DRAINED, HEAT, SUCTION, SCRAPING))
                    .source("Wa, Földi, NLN 2012", B),
            rule("SCR-183")
                    .about(CANCER_HISTORY)
                    .when("cancer in the past", facts -> facts.yes(CANCER_HISTORY))
                    .then(ADAPT,
                            cap(regionsOf(CANCER_HISTORY), 3),
                            ask("When did treatment end? Bone thinning, numbness, irradiated area?"))
                    .source("Wa", B_C));

    private BloodAndCancerRules() {}
}
