package org.tenderpoint.followup.rules.adjustment;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.tenderpoint.bench.DroolsRows;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.triage.Triage;
import org.tenderpoint.vocabulary.rule.Row;

/** Adjustments with Drools deciding which rows fire. */
public final class DroolsAdjustments {

    private static final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> ROWS = AdjustmentRules.ROWS;

    private final KieBase rows = DroolsRows.build(Facts.class, ROWS.stream().map(Row::id).toList());

    /** The fact in Drools' working memory. */
    public static final class Facts {

        private final AdjustmentCase of;
        private final List<Row<AdjustmentCase, AdjustmentRow.Wishes>> fired = new ArrayList<>();

        private Facts(AdjustmentCase of) {
            this.of = of;
        }

        public boolean fires(int row) {
            return AdjustmentRow.firesFor(ROWS.get(row), of);
        }

        public void fire(int row) {
            fired.add(ROWS.get(row));
        }
    }

    public NextPlan decide(FollowUpFacts facts, Triage triage) {
        var read = new Facts(new AdjustmentCase(facts, triage));
        DroolsRows.fire(rows, read);
        return AdjustmentRules.CURRENT.decide(read.of, read.fired);
    }
}
