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
import org.tenderpoint.screening.rules.Effect.Deadline;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.vocabulary.Modality.Credential;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Pregnancy, heart, blood pressure and stroke (SCR-190 to SCR-205). */
final class PregnancyHeartRules {

    private static final int EARLY_MINUTES = 45;

    private static final RowEffect SWOLLEN_OR_BREATHLESS = askRaising("swollen",
            "Ankles newly swollen, or breathless lying flat?", CLEARANCE,
            saying("swollen_or_breathless"), cap(ALL, 1), no(ALL, PRONE_LONG));

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-190")
                    .about(PREGNANCY)
                    .when("pregnant", facts -> facts.yes(PREGNANCY))
                    .then(ADAPT,
                            cap(of(ABDOMEN), 1),
                            cap(LEGS, 2),
                            cap(ALL, 3),
                            no(ALL, HEAT, SUCTION, SCRAPING, JOINT_MOBILISATION, PERCUSSION),
                            noSpinalMovement(),
                            no(of(ANKLES_FEET, SACRUM, ABDOMEN), POINT_PRESSURE),
                            needs(Credential.of(PRENATAL)),
                            askRaising("",
                                    "Bleeding or fluid, contractions, a bad headache, sight changes, sudden swelling, "
                                            + "the baby moving less?",
                                    DEFER, saying("maternity_unit"),
                                    see(Deadline.SAME_DAY), note("call the maternity unit now")))
                    .source("ACOG, RCOG57, Wa, W, CP", B),
            rule("SCR-191")
                    .about(PREGNANCY)
                    .when("pregnant, " + SECOND_TRIMESTER + " weeks or more, or weeks not known",
                            facts -> facts.weeksAtLeast(SECOND_TRIMESTER))
                    .then(ADAPT, no(ALL, PRONE_LONG), only(SIDE_LYING, SEMI_RECLINED))
                    .source("Wa, CP", B),
            rule("SCR-192")
                    .about(PREGNANCY)
                    .when("pregnant, " + HALFWAY + " weeks or more, or weeks not known",
                            facts -> facts.weeksAtLeast(HALFWAY))
                    .then(ADAPT, no(ALL, SUPINE_FLAT))
                    .source("ACOG", A),
            rule("SCR-193")
                    .about(PREGNANCY)
                    .when("pregnant, less than " + SECOND_TRIMESTER + " weeks, or weeks not known",
                            facts -> facts.yes(PREGNANCY)
                                    && (!facts.weeksAtLeast(SECOND_TRIMESTER) || facts.weeksPregnant().isEmpty()))
                    .then(ADAPT, cap(ALL, 2), minutes(EARLY_MINUTES), note("no deep or long sessions"))
                    .source("CP", C),
            rule("SCR-194")
                    .about(PREGNANCY)
                    .when("a high-risk pregnancy, or that not ruled out",
                            facts -> facts.maybe(PREGNANCY, Detail.HIGH_RISK))
                    .then(CLEARANCE, cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("ACOG, W", B),
            rule("SCR-200")
                    .about(HEART_CONDITION)
                    .when("a heart condition that is stable", facts -> facts.yes(HEART_CONDITION, Detail.STABLE))
                    .then(ADAPT,
                            cap(ALL, 3),
                            cap(of(CHEST), 2),
                            no(ALL, HEAT, SUPINE_FLAT),
                            no(of(CHEST, UPPER_BACK), PERCUSSION),
                            ask("Pacemaker side?"),
                            SWOLLEN_OR_BREATHLESS)
                    .traits(ScreeningTrait.ABOUT_THE_HEART)
                    .source("W, Wa", B),
            rule("SCR-201")
                    .about(HEART_CONDITION)
                    .when("a heart condition that is not stable, or not known to be",
                            facts -> facts.notYes(HEART_CONDITION, Detail.STABLE))
                    .then("not stable: defer; not known: clearance",
                            facts -> facts.no(HEART_CONDITION, Detail.STABLE) ? DEFER : CLEARANCE,
                            cap(ALL, 1),
                            no(ALL, HEAT, SUPINE_FLAT),
                            no(of(CHEST, UPPER_BACK), PERCUSSION),
                            ask("Pacemaker side?"),
                            SWOLLEN_OR_BREATHLESS)
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, ScreeningTrait.ABOUT_THE_HEART)
                    .source("W", B),
            rule("SCR-202")
                    .about(HIGH_BLOOD_PRESSURE)
                    .when("high blood pressure that is controlled",
                            facts -> facts.yes(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED))
                    .then(CLEAR, note("head slightly raised; sit two minutes before standing"))
                    .source("Cambron 2006, W", B),
            rule("SCR-203")
                    .about(HIGH_BLOOD_PRESSURE)
                    .when("high blood pressure that is not controlled, or not known to be", Facts::highPressure)
                    .then(CLEARANCE, cap(ALL, 2), no(ALL, HEAT, PERCUSSION, SUPINE_FLAT))
                    .source("W, Cambron 2006", B),
            rule("SCR-204")
                    .about(STROKE_HISTORY)
                    .when("a stroke or mini-stroke less than " + weeks(TWELVE_WEEKS) + " ago, or of unknown date",
                            facts -> facts.yes(STROKE_HISTORY) && facts.days(STROKE_HISTORY) < TWELVE_WEEKS)
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
                    .when("a stroke or mini-stroke " + weeks(TWELVE_WEEKS) + " ago or longer",
                            facts -> facts.yes(STROKE_HISTORY) && facts.days(STROKE_HISTORY) >= TWELVE_WEEKS)
                    .then(ADAPT,
                            cap(ALL, 3),
                            cap(of(NECK), 2),
                            leaveOut(of(NECK_FRONT)),
                            no(of(NECK), SPINAL),
                            askImplying("feeling", "A side that you feel less?", NEUROPATHY),
                            askImplying("thinner", "A blood thinner?", ANTICOAGULANT))
                    .source("W", B));

    private PregnancyHeartRules() {}
}
