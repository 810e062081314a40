package org.tenderpoint.followup.rules.triage;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.tenderpoint.bench.DroolsRows;
import org.tenderpoint.followup.rules.facts.FollowUpFacts;
import org.tenderpoint.followup.rules.facts.FollowUpReading;
import org.tenderpoint.vocabulary.rule.Row;

/** Triage with Drools deciding which rows fire. */
public final class DroolsTriage {

    private static final List<Row<FollowUpReading, TriageRow.Verdict>> ROWS = TriageRules.ROWS;

    private final KieBase rows = DroolsRows.build(Facts.class, ROWS.stream().map(Row::id).toList());

    /** The fact in Drools' working memory. A row's finding says whether it fires, so it is kept at once. */
    public static final class Facts {

        private final FollowUpReading reading;
        private final Triage.Finding[] of = new Triage.Finding[ROWS.size()];
        private final List<Triage.Finding> found = new ArrayList<>();

        private Facts(FollowUpReading reading) {
            this.reading = reading;
        }

        public boolean fires(int row) {
            TriageRow.apply(ROWS.get(row), reading).ifPresent(finding -> of[row] = finding);
            return of[row] != null;
        }

        public void fire(int row) {
            found.add(of[row]);
        }
    }

    public Triage decide(FollowUpFacts facts) {
        var read = new Facts(facts.triageReading());
        DroolsRows.fire(rows, read);
        return TriageRules.CURRENT.decide(read.reading, read.found);
    }
}
