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
            "New swelling or short breath lying flat is for your doctor first.", cap(ALL, 1), no(ALL, PRONE_LONG));

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-190", "Pregnant")
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
                                    DEFER, "Signs like these are for the maternity unit, now.",
                                    see(Deadline.SAME_DAY), note("call the maternity unit now")))
                    .because("Clots are likelier and joints looser, so legs and belly stay light. (The foot and sacrum "
                            + "points are tradition, grade C; massage is not known to cause miscarriage.)",
                            "ACOG, RCOG57, Wa, W, CP", B),
            rule("SCR-191", "≥ " + SECOND_TRIMESTER + " weeks")
                    .about(PREGNANCY)
                    .when("pregnant, " + SECOND_TRIMESTER + " weeks or more, or weeks not known",
                            facts -> facts.weeksAtLeast(SECOND_TRIMESTER))
                    .then(ADAPT, no(ALL, PRONE_LONG), only(SIDE_LYING, SEMI_RECLINED))
                    .because("From the second trimester lying on the side is comfortable and safe.", "Wa, CP", B),
            rule("SCR-192", "≥ " + HALFWAY + " weeks")
                    .about(PREGNANCY)
                    .when("pregnant, " + HALFWAY + " weeks or more, or weeks not known",
                            facts -> facts.weeksAtLeast(HALFWAY))
                    .then(ADAPT, no(ALL, SUPINE_FLAT))
                    .because("The womb presses on the big vein when you lie flat.", "ACOG", A),
            rule("SCR-193", "< " + SECOND_TRIMESTER + " weeks")
                    .about(PREGNANCY)
                    .when("pregnant, less than " + SECOND_TRIMESTER + " weeks, or weeks not known",
                            facts -> facts.yes(PREGNANCY)
                                    && (!facts.weeksAtLeast(SECOND_TRIMESTER) || facts.weeksPregnant().isEmpty()))
                    .then(ADAPT, cap(ALL, 2), minutes(EARLY_MINUTES), note("no deep or long sessions"))
                    .because("Early pregnancy brings nausea and faintness; short and light.", "CP", C),
            rule("SCR-194", "High risk or not excluded")
                    .about(PREGNANCY)
                    .when("a high-risk pregnancy, or that not ruled out",
                            facts -> facts.maybe(PREGNANCY, Detail.HIGH_RISK))
                    .then(CLEARANCE, cap(ALL, 2))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .because("A high-risk pregnancy needs the midwife's or doctor's word.", "ACOG, W", B),
            rule("SCR-200", "Heart, stable")
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
                    .because("The heart should not be asked for extra work.", "W, Wa", B),
            rule("SCR-201", "Heart, unstable / not known")
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
                    .because("Not before your doctor calls the heart stable.", "W", B),
            rule("SCR-202", "Blood pressure controlled")
                    .about(HIGH_BLOOD_PRESSURE)
                    .when("high blood pressure that is controlled",
                            facts -> facts.yes(HIGH_BLOOD_PRESSURE, Detail.CONTROLLED))
                    .then(CLEAR, note("head slightly raised; sit two minutes before standing"))
                    .because("Massage can lower pressure and make you dizzy on rising.", "Cambron 2006, W", B),
            rule("SCR-203", "Not controlled / not known")
                    .about(HIGH_BLOOD_PRESSURE)
                    .when("high blood pressure that is not controlled, or not known to be", Facts::highPressure)
                    .then(CLEARANCE, cap(ALL, 2), no(ALL, HEAT, PERCUSSION, SUPINE_FLAT))
                    .because("Strong or painful work can raise pressure further.", "W, Cambron 2006", B),
            rule("SCR-204", "Stroke < " + weeks(TWELVE_WEEKS))
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
                    .because("The weeks after a stroke carry the highest risk of another.", "W, Wa", B),
            rule("SCR-205", "Stroke ≥ " + weeks(TWELVE_WEEKS))
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
                    .because("We protect the neck arteries and ask about feeling.", "W", B));

    private PregnancyHeartRules() {}
}
