package org.tenderpoint.screening.rules;

import java.util.List;
import java.util.Set;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.rule.Grade;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.say.Phrase;

/** A made-up book of one row, which is stricter in its second version. */
public final class TwoVersions {

    public static final RuleSetVersion OLD = new RuleSetVersion("2026-11");
    public static final RuleSetVersion NEW = new RuleSetVersion("2027-03");

    private static final List<Row<Reading, ScreeningRow.Result>> ROWS = List.of(
            ScreeningRow.rule("SCR-900").title(Phrase.typed("Bones, as we thought"))
                    .about(Condition.OSTEOPOROSIS)
                    .until("2027-03")
                    .when(facts -> facts.yes(Condition.OSTEOPOROSIS))
                    .then(ScreeningLevel.ADAPT, RowEffect.cap(EffectArea.ALL, 3))
                    .reason(Phrase.typed("Thin bones.")).source("W", Grade.B),
            ScreeningRow.rule("SCR-900").title(Phrase.typed("Bones, as we learned"))
                    .about(Condition.OSTEOPOROSIS)
                    .since("2027-03")
                    .when(facts -> facts.yes(Condition.OSTEOPOROSIS))
                    .then(ScreeningLevel.CLEARANCE, RowEffect.cap(EffectArea.ALL, 1))
                    .reason(Phrase.typed("Thinner than we thought.")).source("W", Grade.A));

    private TwoVersions() {}

    /** What a version, without some rules, makes of facts in the examples' words. */
    public static ScreeningDecision decide(String facts, RuleSetVersion version, Set<String> without) {
        return ScreeningRules.of(version, ROWS, List.of(), List.of()).without(without)
                .decide(ExampleFacts.parse(facts));
    }
}
