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
            rule("SCR-239", "Aneurysm")
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
                    .because("A widened artery is not pressed, and nothing that drives the pressure up is done.",
                            "NG156, W", A_C),
            rule("SCR-240", "Weak immune system")
                    .about(IMMUNOSUPPRESSION)
                    .when("a weak immune system", facts -> facts.yes(IMMUNOSUPPRESSION))
                    .then(ADAPT,
                            no(ALL, SUCTION, SCRAPING),
                            note("therapist well; nothing that breaks the skin"))
                    .because("A cold or a small wound can be serious for you, so the skin stays whole and we put it off"
                            + " when anyone is ill.", "Wa, W", B),
            rule("SCR-241", "Nerve disease")
                    .about(NERVE_DISEASE)
                    .when("a nerve disease such as MS or Parkinson's", facts -> facts.yes(NERVE_DISEASE))
                    .then(ADAPT,
                            cap(ALL, 3),
                            no(ALL, HEAT, PERCUSSION),
                            note("help on and off the table; sit two minutes before standing"))
                    .because("Heat and hard work tire nerves that already work with less; light and cool does better.",
                            "NG220, W", B),
            rule("SCR-242", "Nerve disease, relapse now or not excluded")
                    .about(NERVE_DISEASE)
                    .when("a nerve disease, with a relapse or new signs now, or that not ruled out",
                            facts -> facts.maybe(NERVE_DISEASE, Detail.FLARE_NOW))
                    .then("relapse: clearance; not known: adapt",
                            facts -> facts.yes(NERVE_DISEASE, Detail.FLARE_NOW) ? CLEARANCE : ADAPT,
                            cap(ALL, 2),
                            without(ALL, SORE),
                            without(ALL, LOAD),
                            askFor(NERVE_DISEASE, Detail.FLARE_NOW, "A relapse or new signs now?"))
                    .because("New signs are for your doctor first; until then very light.", "NG220, CP", B_C),
            rule("SCR-243", "Effort brings a crash")
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
                    .because("With ME/CFS or long COVID too much of anything can bring a crash a day or two later, so"
                            + " short and light.", "NG206, NG188, CP", A_C),
            rule("SCR-244", "Other condition without bearing")
                    .about(OTHER_CONDITION)
                    .when("another condition that a therapist has judged not to change a massage",
                            facts -> facts.yes(OTHER_CONDITION, Detail.NO_BEARING))
                    .then(CLEAR, note("names it, and that a therapist has judged it", facts -> List.of(
                            facts.told(OTHER_CONDITION).details().getOrDefault(Detail.TEXT, "other condition")
                                    + ": judged by a therapist not to change the massage")))
                    // the guard reads it too, as long as nobody has judged it
                    .traits(ScreeningTrait.NOT_ASKED)
                    .because("Your therapist has judged that this does not change the massage.", "CP", C),
            rule("SCR-245", "Help to decide")
                    .about(SUPPORT_TO_DECIDE)
                    .when("needs help to understand or decide", facts -> facts.yes(SUPPORT_TO_DECIDE))
                    .then(ADAPT,
                            cap(ALL, 2),
                            consentToday("Does the client agree today, with whose help?"),
                            note("short sentences; watch hands and face; the helper may stay; stop at any sign of"
                                    + " unease"))
                    .traits(ScreeningTrait.NOT_OVERRIDABLE)
                    .because("Everyone decides about their own body, with as much help as they want.", "NG108, CP",
                            A_C),
            rule("SCR-246", "Lymphoedema")
                    .about(LYMPHOEDEMA)
                    .when("lymphoedema", facts -> facts.yes(LYMPHOEDEMA))
                    .then(ADAPT,
                            cap(LIMB, 1),
                            cap(near(LYMPHOEDEMA), 2),
                            no(LIMB, HEAT, COLD, SUCTION, SCRAPING),
                            askRaising("", "Red, hot or suddenly more swollen?", DEFER, Deadline.SAME_DAY,
                                    "A limb that is hot, red or suddenly bigger is looked at by a doctor today."))
                    .because("A limb that drains badly takes only light, trained work.", "Földi, NLN, Wa", B));

    private IllnessRules() {}
}
