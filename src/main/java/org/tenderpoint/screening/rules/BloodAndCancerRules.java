package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
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
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Low pain threshold, bleeding and clots, cancer (SCR-160 to SCR-183). */
final class BloodAndCancerRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-160")
                    .about(LOW_PAIN_THRESHOLD)
                    .when(facts -> facts.yes(LOW_PAIN_THRESHOLD))
                    .then(ADAPT,
                            cap(ALL, 3),
                            note("start_light"),
                            askRaising("", "large_bruises_nosebleeds_bleeding", CLEARANCE,
                                    afterYes("bleeding_without_cause"),
                                    cap(ALL, 2), no(ALL, SUCTION, SCRAPING, PERCUSSION, POINT_PRESSURE)).kept())
                    .source("Seed B, NCCIH", C),
            rule("SCR-170")
                    .about(ANTICOAGULANT)
                    .when(facts -> facts.yes(ANTICOAGULANT))
                    .then(ADAPT,
                            cap(ALL, 3),
                            no(ALL, SUCTION, SCRAPING, PERCUSSION, POINT_PRESSURE),
                            askFor(ANTICOAGULANT, Detail.NAME),
                            askImplying("clot", "blood_thinner_clot", CLOT_HISTORY).kept("clot"),
                            askFor(ANTICOAGULANT, Detail.ASPIRIN_ONLY),
                            askRaising("bleeding", "new_bruises_nosebleeds_without",
                                    DEFER, afterYes("new_bleeding"),
                                    see(Deadline.SAME_DAY)).atArrival())
                    .source("NCCIH, Wa, W", A_C),
            rule("SCR-171")
                    .about(BLEEDING_DISORDER)
                    .when(facts -> facts.yes(BLEEDING_DISORDER))
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            no(ALL, SUCTION, SCRAPING, PERCUSSION, POINT_PRESSURE))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("NCCIH, W", A_C),
            rule("SCR-172")
                    .about(CLOT_HISTORY)
                    .when(Facts::freshClotHistory)
                    .then(CLEARANCE,
                            cap(LEGS, 1),
                            no(LEGS, HEAT),
                            when("arm_place_not_named", facts -> facts.touches(CLOT_HISTORY, Body.ARMS),
                                    cap(ARMS, 1)),
                            askFor(CLOT_HISTORY, Detail.REGIONS, "leg_arm_lung"),
                            askImplying("thinner", "still_blood_thinner", ANTICOAGULANT))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, ScreeningTrait.NEEDS_LIMITS_FOR_A_FRESH_CLOT,
                            DoctorsWord.RowsAfterWord.CLOT_TREATED)
                    .source("Wa, MacDonald", B),
            rule("SCR-173")
                    .about(CLOT_HISTORY)
                    .when(facts -> facts.yes(CLOT_HISTORY) && !freshClotHistory(facts))
                    .then(ADAPT, cap(LEGS, 2))
                    .source("Wa", B),
            rule("SCR-174")
                    .about(PREGNANCY, RECENT_SURGERY, LONG_TRAVEL_OR_IMMOBILISED, LONG_JOURNEY)
                    .when(facts -> facts.clotRisk().yes())
                    .then(ADAPT,
                            cap(LEGS, 2),
                            when("plaster_bed_rest_birth", facts -> facts.yes(LONG_TRAVEL_OR_IMMOBILISED),
                                    cap(of(ABDOMEN), 2)))
                    .source("NG158, Wa, CP", A_C),
            rule("SCR-180")
                    .about(CANCER_ACTIVE)
                    .when(facts -> facts.yes(CANCER_ACTIVE))
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            leaveOut(regionsOf(CANCER_ACTIVE)),
                            no(ALL, HEAT, PERCUSSION, SUCTION, SCRAPING),
                            needs(Credential.ONCOLOGY),
                            askLimiting("counts", "low_blood_counts_now", cap(ALL, 1)),
                            ask("treatment_dates_irradiated_skin").kept())
                    .traits(ScreeningTrait.DOCTORS_WORD_OR_TRAINING)
                    .source("Wa, MacDonald, NCCIH", A_C),
            rule("SCR-181")
                    .about(CANCER_ACTIVE)
                    .when(facts -> facts.maybe(CANCER_ACTIVE, Detail.BONE))
                    .then(CLEARANCE,
                            cap(SPINE.or(of(CHEST, HIPS, THIGHS_FRONT, THIGHS_BACK, UPPER_ARMS)), 1),
                            noSpinalMovement(),
                            no(ALL, JOINT_MOBILISATION, TRACTION))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("Wa, NG234", A_C),
            rule("SCR-182")
                    .about(CANCER_HISTORY)
                    .when(Facts::lymphNodes)
                    .then(ADAPT, cap(DRAINED, 1), no(DRAINED, HEAT, SUCTION, SCRAPING))
                    .source("Wa, Földi, NLN 2012", B),
            rule("SCR-183")
                    .about(CANCER_HISTORY)
                    .when(facts -> facts.yes(CANCER_HISTORY))
                    .then(ADAPT,
                            cap(regionsOf(CANCER_HISTORY), 3),
                            ask("when_did_treatment_end").kept())
                    .source("Wa", B_C));

    private BloodAndCancerRules() {}
}
