package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/**
 * Aneurysm, weak immune system, nerve disease, crashes after effort, help with decisions, and lymphoedema (SCR-239 to
 * SCR-246).
 */
final class IllnessRules {

    /** Minutes for clients who crash after effort. */
    private static final int WITHOUT_A_CRASH = 45;
    private static final int FIRST_WITHOUT_A_CRASH = 30;

    private static final EffectArea ARTERY = regionsOf(ANEURYSM);
    private static final EffectArea LIMB = regionsOf(LYMPHOEDEMA);

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-239")
                    .about(ANEURYSM)
                    .when(facts -> facts.yes(ANEURYSM))
                    .then(CLEARANCE,
                            cap(ALL, 2),
                            leaveOut(ARTERY),
                            when("belly_chest_place_not",
                                    facts -> facts.touches(ANEURYSM, Area.of(ABDOMEN, CHEST)),
                                    cap(of(ABDOMEN, CHEST, MID_BACK, LOWER_BACK), 1)),
                            when("head_place_not_named", facts -> facts.touches(ANEURYSM, Area.of(HEAD)),
                                    cap(of(NECK), 1)),
                            no(ALL, HEAT, PERCUSSION, PRONE_LONG),
                            noSpinalMovement(),
                            ask("where_how_wide_when").kept())
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("NG156, W", A_C),
            rule("SCR-240")
                    .about(IMMUNOSUPPRESSION)
                    .when(facts -> facts.yes(IMMUNOSUPPRESSION))
                    .then(ADAPT,
                            no(ALL, SUCTION, SCRAPING),
                            note("therapist_well_nothing_breaks"))
                    .traits(ScreeningTrait.AT_THE_TABLE)
                    .source("Wa, W", B),
            rule("SCR-241")
                    .about(NERVE_DISEASE)
                    .when(facts -> facts.yes(NERVE_DISEASE))
                    .then(ADAPT,
                            cap(ALL, 3),
                            no(ALL, HEAT, PERCUSSION),
                            note("help_off_table_sit"))
                    .traits(ScreeningTrait.AT_THE_TABLE)
                    .source("NG220, W", B),
            rule("SCR-242")
                    .about(NERVE_DISEASE)
                    .when(facts -> facts.maybe(NERVE_DISEASE, Detail.FLARE_NOW))
                    .then(facts -> facts.yes(NERVE_DISEASE, Detail.FLARE_NOW) ? CLEARANCE : ADAPT,
                            cap(ALL, 2),
                            without(ALL, SORE),
                            without(ALL, LOAD),
                            askFor(NERVE_DISEASE, Detail.FLARE_NOW, "relapse_new_signs_now"))
                    .source("NG220, CP", B_C),
            rule("SCR-243")
                    .about(EXERTION_INTOLERANCE)
                    .when(facts -> facts.yes(EXERTION_INTOLERANCE))
                    .then(ADAPT,
                            cap(ALL, 2),
                            when("used_massage", facts -> facts.newToMassage().no(), minutes(WITHOUT_A_CRASH)),
                            when("new_massage_not_known", facts -> facts.newToMassage().maybe(),
                                    minutes(FIRST_WITHOUT_A_CRASH)),
                            without(ALL, SORE),
                            without(ALL, ASSISTED_STRETCHING, HOT_STONE),
                            note("quiet_dim_few_questions"),
                            ask("what_too_much_how").kept())
                    .traits(ScreeningTrait.AT_THE_TABLE)
                    .source("NG206, NG188, CP", A_C),
            rule("SCR-244")
                    .about(OTHER_CONDITION)
                    .when(NotAskedRules::withoutBearing)
                    .then(CLEAR,
                            note("names_therapist_has_judged",
                                    facts -> List.of(noted(
                                            facts.yes(OTHER_CONDITION, Detail.NO_BEARING)
                                                    ? "judged"
                                                    : "signed_without_bearing",
                                            NotAskedRules.clientsWords(facts)))))
                    // the guard reads it too until somebody has judged it
                    .traits(ScreeningTrait.NOT_ASKED)
                    .source("CP", C),
            rule("SCR-245")
                    .about(SUPPORT_TO_DECIDE)
                    .when(facts -> facts.yes(SUPPORT_TO_DECIDE))
                    .then(ADAPT,
                            cap(ALL, 2),
                            consentToday("does_client_agree_today"),
                            note("short_sentences_watch_hands"))
                    .traits(ScreeningTrait.AT_THE_TABLE, ScreeningTrait.NOT_OVERRIDABLE)
                    .source("NG108, CP", A_C),
            rule("SCR-246")
                    .about(LYMPHOEDEMA)
                    .when(facts -> facts.yes(LYMPHOEDEMA))
                    .then(ADAPT,
                            cap(LIMB, 1),
                            cap(near(LYMPHOEDEMA), 2),
                            no(LIMB, HEAT, COLD, SUCTION, SCRAPING),
                            askRaising("", "red_hot_suddenly_more", DEFER, Deadline.SAME_DAY,
                                    afterYes("hot_limb")).atArrival())
                    .source("Földi, NLN, Wa", B));

    private IllnessRules() {}
}
