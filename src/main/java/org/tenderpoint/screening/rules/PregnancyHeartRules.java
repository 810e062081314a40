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
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Pregnancy, heart, blood pressure and stroke (SCR-190 to SCR-205). */
final class PregnancyHeartRules {

    private static final int EARLY_MINUTES = 45;

    private static final RowEffect SWOLLEN_OR_BREATHLESS = askRaising("swollen",
            "ankles_newly_swollen_breathless", CLEARANCE,
            afterYes("swollen_or_breathless"), cap(ALL, 1), no(ALL, PRONE_LONG)).atArrival();

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-190")
                    .about(PREGNANCY)
                    .when(facts -> facts.yes(PREGNANCY))
                    .then(ADAPT,
                            cap(of(ABDOMEN), 1),
                            cap(LEGS, 2),
                            cap(ALL, 3),
                            no(ALL, HEAT, SUCTION, SCRAPING, JOINT_MOBILISATION, PERCUSSION),
                            noSpinalMovement(),
                            no(of(ANKLES_FEET, SACRUM, ABDOMEN), POINT_PRESSURE),
                            needs(Credential.of(PRENATAL)),
                            note("points_are_tradition"),
                            askRaising("",
                                    "bleeding_fluid_contractions_bad",
                                    DEFER, afterYes("maternity_unit"),
                                    see(Deadline.SAME_DAY), note("call_maternity_unit_now")).atArrival())
                    .source("ACOG, RCOG57, Wa, W, CP", B),
            rule("SCR-191")
                    .about(PREGNANCY)
                    .when(facts -> facts.weeksAtLeast(SECOND_TRIMESTER))
                    .then(ADAPT, no(ALL, PRONE_LONG), only(SIDE_LYING, SEMI_RECLINED))
                    .source("Wa, CP", B),
            rule("SCR-192")
                    .about(PREGNANCY)
                    .when(facts -> facts.weeksAtLeast(HALFWAY))
                    .then(ADAPT, no(ALL, SUPINE_FLAT))
                    .source("ACOG", A),
            rule("SCR-193")
                    .about(PREGNANCY)
                    .when(facts -> facts.yes(PREGNANCY)
                            && (!facts.weeksAtLeast(SECOND_TRIMESTER) || facts.weeksPregnant().isEmpty()))
                    .then(ADAPT, cap(ALL, 2), minutes(EARLY_MINUTES), note("no_deep_long_sessions"))
                    .source("CP", C),
            rule("SCR-194")
                    .about(PREGNANCY)
                    .when(facts -> facts.maybe(PREGNANCY, Detail.HIGH_RISK))
                    .then(CLEARANCE, cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("ACOG, W", B),
            rule("SCR-200")
                    .about(HEART_CONDITION)
                    .when(facts -> facts.yes(HEART_CONDITION, Detail.STABLE))
                    .then(ADAPT,
                            cap(ALL, 3),
                            cap(of(CHEST), 2),
                            no(ALL, HEAT, SUPINE_FLAT),
                            no(of(CHEST, UPPER_BACK), PERCUSSION),
                            ask("pacemaker_side").kept(),
                            SWOLLEN_OR_BREATHLESS)
                    .traits(ScreeningTrait.ABOUT_THE_HEART)
                    .source("W, Wa", B),
            rule("SCR-201")
                    .about(HEART_CONDITION)
                    .when(facts -> facts.notYes(HEART_CONDITION, Detail.STABLE))
                    .then(facts -> facts.no(HEART_CONDITION, Detail.STABLE) ? DEFER : CLEARANCE,
                            cap(ALL, 1),
                            no(ALL, HEAT, SUPINE_FLAT),
                            no(of(CHEST, UPPER_BACK), PERCUSSION),
                            ask("pacemaker_side").kept(),
                            SWOLLEN_OR_BREATHLESS)
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, ScreeningTrait.ABOUT_THE_HEART)
                    .source("W", B),
            rule("SCR-202")
                    .about(HIGH_BLOOD_PRESSURE)
                    .when(facts -> facts.yes(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED))
                    .then(CLEAR, note("head_slightly_raised_sit"))
                    .source("Cambron 2006, W", B),
            rule("SCR-203")
                    .about(HIGH_BLOOD_PRESSURE)
                    .when(Facts::highPressure)
                    .then(facts -> facts.lastReadingUnderLimit().yes() ? ADAPT : CLEARANCE,
                            cap(ALL, 2), no(ALL, HEAT, PERCUSSION, SUPINE_FLAT),
                            askOfToday("last_reading_under", RowWords.of(ADAPT)))
                    .traits(ScreeningTrait.ASKS_FOR_THE_LAST_READING)
                    .source("W, Cambron 2006", B),
            rule("SCR-204")
                    .about(STROKE_HISTORY)
                    .when(facts -> facts.yes(STROKE_HISTORY) && facts.days(STROKE_HISTORY) < TWELVE_WEEKS)
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            cap(of(NECK), 1),
                            leaveOut(of(NECK_FRONT)),
                            noSpinalMovement(),
                            no(ALL, HEAT))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("W, Wa", B),
            rule("SCR-205")
                    .about(STROKE_HISTORY)
                    .when(facts -> facts.yes(STROKE_HISTORY) && facts.days(STROKE_HISTORY) >= TWELVE_WEEKS)
                    .then(ADAPT,
                            cap(ALL, 3),
                            cap(of(NECK), 2),
                            leaveOut(of(NECK_FRONT)),
                            no(of(NECK), SPINAL),
                            askImplying("feeling", "side_feel_less", NEUROPATHY).kept("feeling"),
                            askImplying("thinner", "blood_thinner", ANTICOAGULANT).kept("thinner"))
                    .source("W", B));

    private PregnancyHeartRules() {}
}
