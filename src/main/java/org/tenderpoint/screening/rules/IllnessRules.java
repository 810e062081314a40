package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.RuleEntry.Grade.*;

import java.util.List;
import org.tenderpoint.screening.rules.Effect.Deadline;
import org.tenderpoint.screening.rules.RowTraits.ScreeningTrait;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * Widened arteries, weak immune systems, nerve disease, crashes after effort, help to decide and swollen limbs (SCR-239
 * to SCR-246).
 */
final class IllnessRules {

    /** Minutes for who crashes after effort: used to massage, and new to it. */
    private static final int WITHOUT_A_CRASH = 45;
    private static final int FIRST_WITHOUT_A_CRASH = 30;

    private static final EffectArea ARTERY = regionsOf(ANEURYSM);
    private static final EffectArea LIMB = regionsOf(LYMPHOEDEMA);

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-239")
                    .about(ANEURYSM)
                    .when("an aneurysm", facts -> facts.yes(ANEURYSM))
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            leaveOut(ARTERY),
                            when("in belly or chest, or place not named",
                                    facts -> facts.touches(ANEURYSM, Area.of(ABDOMEN, CHEST)),
                                    cap(of(ABDOMEN, CHEST, MID_BACK, LOWER_BACK), 1)),
                            when("in the head, or place not named", facts -> facts.touches(ANEURYSM, Area.of(HEAD)),
                                    cap(of(NECK), 1)),
                            no(ALL, HEAT, PERCUSSION, PRONE_LONG),
                            noSpinalMovement(),
                            ask("Where, how wide, when last looked at?"))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("NG156, W", A_C),
            rule("SCR-240")
                    .about(IMMUNOSUPPRESSION)
                    .when("a weak immune system", facts -> facts.yes(IMMUNOSUPPRESSION))
                    .then(ADAPT,
                            no(ALL, SUCTION, SCRAPING),
                            note("therapist well; nothing that breaks the skin"))
                    .source("Wa, W", B),
            rule("SCR-241")
                    .about(NERVE_DISEASE)
                    .when("a nerve disease such as MS or Parkinson's", facts -> facts.yes(NERVE_DISEASE))
                    .then(ADAPT,
                            cap(ALL, 3),
                            no(ALL, HEAT, PERCUSSION),
                            note("help on and off the table; sit two minutes before standing"))
                    .source("NG220, W", B),
            rule("SCR-242")
                    .about(NERVE_DISEASE)
                    .when("a nerve disease, with a relapse or new signs now, or that not ruled out",
                            facts -> facts.maybe(NERVE_DISEASE, Detail.FLARE_NOW))
                    .then("relapse: clearance; not known: adapt",
                            facts -> facts.yes(NERVE_DISEASE, Detail.FLARE_NOW) ? CLEARANCE : ADAPT,
                            cap(ALL, 2),
                            without(ALL, SORE),
                            without(ALL, LOAD),
                            askFor(NERVE_DISEASE, Detail.FLARE_NOW, "A relapse or new signs now?"))
                    .source("NG220, CP", B_C),
            rule("SCR-243")
                    .about(EXERTION_INTOLERANCE)
                    .when("ME/CFS, or long COVID with a crash after effort", facts -> facts.yes(EXERTION_INTOLERANCE))
                    .then(ADAPT,
                            cap(ALL, 2),
                            when("used to massage", facts -> facts.newToMassage().no(), minutes(WITHOUT_A_CRASH)),
                            when("new to massage, or not known", facts -> facts.newToMassage().maybe(),
                                    minutes(FIRST_WITHOUT_A_CRASH)),
                            without(ALL, SORE),
                            without(ALL, ASSISTED_STRETCHING, HOT_STONE),
                            note("quiet, dim, few questions; rest before the way home"),
                            ask("What is too much for you, and how long does a crash last?"))
                    .source("NG206, NG188, CP", A_C),
            rule("SCR-244")
                    .about(OTHER_CONDITION)
                    .when("another condition that a therapist has judged not to change a massage",
                            facts -> facts.yes(OTHER_CONDITION, Detail.NO_BEARING))
                    .then(CLEAR, note("names it, and that a therapist has judged it", facts -> List.of(
                            facts.told(OTHER_CONDITION).details().getOrDefault(Detail.TEXT, "other condition")
                                    + ": judged by a therapist not to change the massage")))
                    // the guard reads it too, as long as nobody has judged it
                    .traits(ScreeningTrait.NOT_ASKED)
                    .source("CP", C),
            rule("SCR-245")
                    .about(SUPPORT_TO_DECIDE)
                    .when("needs help to understand or decide", facts -> facts.yes(SUPPORT_TO_DECIDE))
                    .then(ADAPT,
                            cap(ALL, 2),
                            consentToday("Does the client agree today, with whose help?"),
                            note("short sentences; watch hands and face; the helper may stay; stop at any sign of"
                                    + " unease"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE)
                    .source("NG108, CP", A_C),
            rule("SCR-246")
                    .about(LYMPHOEDEMA)
                    .when("lymphoedema", facts -> facts.yes(LYMPHOEDEMA))
                    .then(ADAPT,
                            cap(LIMB, 1),
                            cap(near(LYMPHOEDEMA), 2),
                            no(LIMB, HEAT, COLD, SUCTION, SCRAPING),
                            askRaising("", "Red, hot or suddenly more swollen?", DEFER, Deadline.SAME_DAY,
                                    saying("hot_limb")))
                    .source("Földi, NLN, Wa", B));

    private IllnessRules() {}
}
