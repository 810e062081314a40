package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.EffectArea.*;
import static org.tenderpoint.screening.rules.EffectArea.SPINE;
import static org.tenderpoint.screening.rules.Facts.*;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Region.*;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.facts.Condition.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.rule.Row;

/** Findings that are worse together, with what was first asked in the second edition (SCR-624 to SCR-628). */
final class LaterCompoundRules {

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-624", "Fever + weak immune system")
                    .about(INFECTION_OR_FEVER_NOW, IMMUNOSUPPRESSION)
                    .when("fever or infection now, with a weak immune system",
                            facts -> CompoundRules.feverOrInfection(facts) && facts.yes(IMMUNOSUPPRESSION))
                    .then(DEFER, see(Deadline.SAME_DAY), note("call the clinic's number"))
                    .since("2026-11c")
                    .because("With a weak immune system a fever is looked at the same day.", "CG151, CP", A_C),
            rule("SCR-625", "Pregnancy + another clot risk")
                    .about(PREGNANCY, CLOT_HISTORY, LONG_TRAVEL_OR_IMMOBILISED, RECENT_SURGERY)
                    .when("pregnant, with a clot in the past, a long journey or immobilised, or surgery in the last "
                            + weeks(TWELVE_WEEKS),
                            facts -> facts.yes(PREGNANCY)
                                    && (facts.yes(CLOT_HISTORY)
                                            || facts.yes(LONG_TRAVEL_OR_IMMOBILISED)
                                            || surgery(facts, 0, TWELVE_WEEKS)))
                    .then(ADAPT, cap(LEGS, 1))
                    .since("2026-11c")
                    .because("Two reasons for a clot at once, so the legs are only stroked.", "NG158, SUT20", A_C),
            rule("SCR-626", "Aneurysm + pain near it")
                    .about(ANEURYSM)
                    .when("an aneurysm, with pain in belly, chest, middle or low back now, or pain not asked",
                            facts -> facts.yes(ANEURYSM)
                                    && facts.painMaybe()
                                    && facts.painArea().meets(Area.of(ABDOMEN, CHEST, MID_BACK, LOWER_BACK)))
                    .then("pain of " + STRONG + " or more: emergency; else adapt",
                            facts -> facts.painAtLeast(STRONG) ? EMERGENCY : ADAPT,
                            when("emergency", facts -> facts.painAtLeast(STRONG), see(Deadline.EMERGENCY)),
                            when("else", facts -> !facts.painAtLeast(STRONG),
                                    askRaising("", "Is this pain new, or stronger than usual?", EMERGENCY,
                                            Deadline.EMERGENCY)))
                    .since("2026-11c")
                    .because("With a widened artery, new pain in belly, chest or back needs a hospital at once.",
                            "NG156", A),
            rule("SCR-627", "Injection at the spine + fever")
                    .about(INFECTION_OR_FEVER_NOW, RECENT_INJECTION)
                    .when("fever or infection now, with an epidural, a nerve block or an injection of unknown kind in"
                            + " the last " + TWO_WEEKS + " days",
                            facts -> CompoundRules.feverOrInfection(facts) && InjectionRules.atTheSpine(facts))
                    .then(EMERGENCY, see(Deadline.EMERGENCY))
                    .since("2026-11c")
                    .because("Fever after an injection near the spine needs a hospital at once.", "FPM, CKS", A_C),
            rule("SCR-628", "Thinner + injection at the spine")
                    .about(ANTICOAGULANT, RECENT_INJECTION)
                    .when("a blood thinner, with an epidural, a nerve block or an injection of unknown kind less than "
                            + InjectionRules.A_WEEK_AFTER + " days ago or of unknown date",
                            facts -> facts.yes(ANTICOAGULANT)
                                    && InjectionRules.atTheSpine(facts)
                                    && facts.days(RECENT_INJECTION) < InjectionRules.A_WEEK_AFTER)
                    .then(CLEARANCE, leaveOut(SPINE))
                    .since("2026-11c")
                    .because("With a blood thinner the back is left alone for a week after an injection there.",
                            "FPM, CP", B_C));

    private LaterCompoundRules() {}
}
