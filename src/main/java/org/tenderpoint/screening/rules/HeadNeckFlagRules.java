package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.RedFlag.*;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.rule.Row;

/** What is asked before anyone works on the neck (SCR-017, SCR-018). */
final class HeadNeckFlagRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-017", "Stroke signs")
                    .when("a drooping face, a weak or numb arm or leg on one side, or trouble speaking, seeing,"
                            + " swallowing or keeping balance, now or in the last days",
                            facts -> facts.yes(STROKE_SIGNS_NOW))
                    .then(EMERGENCY, see(Deadline.EMERGENCY), note("when did it start? Say it on the phone"))
                    .since("2026-11c")
                    .because("Signs like these need the emergency service at once, even when they pass.",
                            "NG128, IFOMPT23", A),
            rule("SCR-018", "New dizziness or neck pain")
                    .when("new dizziness or fainting, or a new pain in head or neck unlike any before",
                            facts -> facts.yes(NEW_DIZZINESS_OR_NECK_PAIN))
                    .then(ADAPT,
                            see(Deadline.SOON),
                            leaveOut(of(HEAD, NECK, NECK_FRONT)),
                            note("help on and off the table"),
                            askRaising("", "Is it a pain on one side of head or neck, unlike any before?", DEFER,
                                    Deadline.SAME_DAY,
                                    "A new one-sided head or neck pain, unlike any before, is looked at by a doctor"
                                            + " today."))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .since("2026-11c")
                    .because("New dizziness, or a head or neck pain unlike any before, is looked at before anyone works"
                            + " on the neck.", "IFOMPT23, Yin 2014", A_C));

    private HeadNeckFlagRules() {}
}
