package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.*;
import static org.tenderpoint.vocabulary.Modality.Technique.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.EnumSet;
import java.util.List;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.facts.Detail;
import org.tenderpoint.vocabulary.rule.Row;

/** Surgery in the last 12 months, by the time since then (SCR-130 to SCR-139). An unknown date counts as today. */
final class SurgeryRules {

    private static final EffectArea SITE = regionsOf(RECENT_SURGERY);
    private static final EffectArea AROUND = near(RECENT_SURGERY);

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-130")
                    .about(RECENT_SURGERY)
                    .when(facts -> surgery(facts, 0, TWO_WEEKS) && surgeryNotCleared(facts))
                    .then(DEFER)
                    .traits(DoctorsWord.SURGERY_CLEARED)
                    .source("W, S, CP", B),
            rule("SCR-131")
                    .about(RECENT_SURGERY)
                    .when(facts -> surgery(facts, 0, TWO_WEEKS)
                            && facts.yes(RECENT_SURGERY, Detail.CLEARED_FOR_MASSAGE))
                    .then(CLEARANCE,
                            note("needs_surgeon_limits_writing"),
                            cap(ALL, 1),
                            leaveOut(SITE),
                            without(ALL, EnumSet.complementOf(EnumSet.of(SWEDISH, LYMPHATIC_DRAINAGE, CRANIOSACRAL))),
                            no(ALL, HEAT, PRONE_LONG),
                            no(SITE.or(AROUND), JOINT_MOBILISATION, TRACTION, SUCTION, SCRAPING),
                            needs(Credential.of(LYMPHATIC_DRAINAGE)))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, ScreeningTrait.NEEDS_LIMITS,
                            DoctorsWord.RowsAfterWord.SURGERY_CLEARED)
                    .source("Wa, CP", B_C),
            rule("SCR-132")
                    .about(RECENT_SURGERY)
                    .when(facts -> surgery(facts, TWO_WEEKS, SIX_WEEKS) && surgeryNotCleared(facts))
                    .then(CLEARANCE)
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST, DoctorsWord.SURGERY_CLEARED)
                    .source("W, CP", B_C),
            rule("SCR-133")
                    .about(RECENT_SURGERY)
                    .when(facts -> surgery(facts, TWO_WEEKS, SIX_WEEKS))
                    .then(ADAPT,
                            cap(ALL, 2),
                            cap(AROUND, 1),
                            leaveOut(SITE),
                            without(ALL, SORE),
                            without(ALL, LOAD),
                            without(ALL, HOT_STONE),
                            no(ALL, HEAT, PRONE_LONG),
                            no(SITE.or(AROUND), JOINT_MOBILISATION, TRACTION, SUCTION, SCRAPING))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("W, CP", B_C),
            rule("SCR-134")
                    .about(RECENT_SURGERY)
                    .when(facts -> surgery(facts, SIX_WEEKS, TWELVE_WEEKS) && surgeryNotCleared(facts))
                    .then(CLEARANCE)
                    .traits(DoctorsWord.SURGERY_CLEARED)
                    .source("W, CP", B_C),
            rule("SCR-135")
                    .about(RECENT_SURGERY)
                    .when(facts -> surgery(facts, SIX_WEEKS, TWELVE_WEEKS))
                    .then(ADAPT,
                            cap(ALL, 3),
                            cap(SITE, 2),
                            no(SITE.or(AROUND), HEAT, TRACTION, SUCTION, SCRAPING),
                            without(SITE.or(AROUND), DEEP_TISSUE, ROLFING, THAI, ASSISTED_STRETCHING))
                    .source("W, AMTA scar literature", B_C),
            rule("SCR-136")
                    .about(RECENT_SURGERY)
                    .when(facts -> surgery(facts, TWELVE_WEEKS, HALF_A_YEAR))
                    .then(ADAPT,
                            cap(SITE, 3),
                            without(SITE, ROLFING, CUPPING, IASTM),
                            when("not_cleared", Facts::surgeryNotCleared, ask("limits_surgeon")))
                    .source("W, CP", B_C),
            rule("SCR-137")
                    .about(RECENT_SURGERY)
                    .when(facts -> surgery(facts, HALF_A_YEAR, A_YEAR + 1))
                    .then(ADAPT,
                            cap(SITE, 4),
                            when("plan_comes_near_scar",
                                    facts -> facts.plannedArea().meets(SITE.or(AROUND).in(facts)),
                                    ask("numb_tender_stuck_places").kept()))
                    .source("CP", C),
            rule("SCR-138")
                    .about(RECENT_SURGERY)
                    .when(facts -> facts.notYes(RECENT_SURGERY, Detail.WOUND_HEALED))
                    .then(ADAPT, leaveOut(SITE))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("NCCIH, W", A),
            rule("SCR-139")
                    .about(RECENT_SURGERY)
                    .when(facts -> facts.notYes(RECENT_SURGERY, Detail.WOUND_HEALED)
                            && facts.days(RECENT_SURGERY) >= SIX_WEEKS)
                    .then(CLEARANCE, leaveOut(SITE), cap(AROUND, 1))
                    .traits(ScreeningTrait.DOCTORS_WORD_FIRST)
                    .source("W, CP", B));

    private SurgeryRules() {}
}
