package org.tenderpoint.screening.rules;

import static org.tenderpoint.screening.rules.AskEffects.*;
import static org.tenderpoint.screening.rules.EffectArea.ALL;
import static org.tenderpoint.screening.rules.RowEffect.*;
import static org.tenderpoint.screening.rules.ScreeningLevel.*;
import static org.tenderpoint.screening.rules.ScreeningRow.rule;
import static org.tenderpoint.vocabulary.Modality.HOT_STONE;
import static org.tenderpoint.vocabulary.Modality.Technique.HEAT;
import static org.tenderpoint.vocabulary.facts.Bounds.*;
import static org.tenderpoint.vocabulary.rule.Grade.*;

import java.util.List;
import org.tenderpoint.vocabulary.Answer;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.rule.Row;

/** Rules about the plan itself (SCR-413 to SCR-415, SCR-419). */
public final class PlanRules {

    private static final int WORKED_HARD_CAP = 3;
    /** Minutes of deep work on one region. */
    private static final int LONG_HERE = 30;
    private static final int LONG_IN_ALL = 60;
    private static final EffectArea WORKED_HARD = EffectArea.fromFacts("parts_worked_hard",
            facts -> Area.ofParts(facts.visit().effort().strenuousRegions())).orEverywhere();

    static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            rule("SCR-413")
                    .when(facts -> facts.strenuous().maybe()
                            && facts.plans(work -> work.modality().sorenessProne() || work.pressure() >= DEEP))
                    .then(_ -> CLEAR,
                            when("not_asked", facts -> facts.strenuous() == Answer.UNKNOWN,
                                    askOfToday("hard_training_physical_work", noted("worked_hard", WORKED_HARD_CAP))),
                            when("yes", facts -> facts.strenuous().yes(),
                                    cap(WORKED_HARD, WORKED_HARD_CAP), without(WORKED_HARD, SORE)))
                    .traits(ScreeningTrait.ARRIVAL_ONLY, ScreeningTrait.HELD_BACK_BY_ALARM,
                            ScreeningTrait.LEAVES_MODALITIES, ScreeningTrait.ASKS_ABOUT_HARD_WORK)
                    .source("Seed A", C),
            rule("SCR-414")
                    .when(PlanRules::longDeepWork)
                    .then(ADAPT, note("shorten"))
                    .traits(ScreeningTrait.PLAN_MUST_CHANGE, ScreeningTrait.HELD_BACK_BY_ALARM)
                    .source("Seed A", C),
            rule("SCR-415")
                    .when(PlanRules::doubled)
                    .then(ADAPT, note("choose_one"))
                    .traits(ScreeningTrait.PLAN_MUST_CHANGE)
                    .source("Seed A", C),
            rule("SCR-419")
                    .when(facts -> !facts.planned(HOT_STONE).isEmpty())
                    .then(CLEAR,
                            askLimiting("", "medicine_patch_on_skin", without(ALL, HOT_STONE), no(ALL, HEAT)))
                    .traits(ScreeningTrait.LEAVES_MODALITIES, ScreeningTrait.ASKS_BEFORE_HOT_STONES,
                            ScreeningTrait.HELD_BACK_BY_ALARM)
                    .source("CP", C));

    /** Whether this row asks for a change of plan without setting a limit. */
    public static boolean mustChangeThePlan(String id) {
        return ROWS.stream().anyMatch(row -> row.id().equals(id) && row.has(ScreeningTrait.PLAN_MUST_CHANGE));
    }

    private static boolean longDeepWork(Reading facts) {
        var deep = facts.plan().stream().filter(work -> work.pressure() >= DEEP).toList();
        return !deep.isEmpty()
                && (deep.stream().mapToInt(Work::minutes).sum() > LONG_IN_ALL
                        || facts.plannedArea().sides().stream()
                                .anyMatch(side -> facts.plannedPressure(side) >= DEEP
                                        && minutes(facts, side) > LONG_HERE));
    }

    private static int minutes(Reading facts, BodyPart part) {
        return facts.plan().stream().filter(work -> work.part().meets(part)).mapToInt(Work::minutes).sum();
    }

    private static boolean doubled(Reading facts) {
        return facts.plans(one -> one.modality().sorenessProne()
                && facts.plans(other -> other.modality().sorenessProne()
                        && other.modality() != one.modality()
                        && other.part().meets(one.part())));
    }

    private PlanRules() {}
}
