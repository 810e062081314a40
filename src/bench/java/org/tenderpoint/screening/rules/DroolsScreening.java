package org.tenderpoint.screening.rules;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.tenderpoint.bench.DroolsRows;
import org.tenderpoint.screening.rules.facts.ScreeningFacts;
import org.tenderpoint.vocabulary.rule.Row;

/** The screening book with Drools deciding which rows fire; what follows from the findings is the program's own. */
public final class DroolsScreening {

    private static final List<Row<Reading, ScreeningRow.Result>> ROWS = ScreeningRules.CURRENT.rules();

    private final KieBase rows = DroolsRows.build(Facts.class, ROWS.stream().map(Row::id).toList());

    /** The fact in Drools' working memory. */
    public static final class Facts {

        private final Reading reading;
        private final List<Finding> found = new ArrayList<>();

        private Facts(Reading reading) {
            this.reading = reading;
        }

        public boolean fires(int row) {
            return ScreeningRow.fires(ROWS.get(row), reading);
        }

        public void fire(int row) {
            found.add(ScreeningRow.finding(ROWS.get(row), reading));
        }
    }

    ScreeningDecision decide(ScreeningFacts facts) {
        return ScreeningRules.CURRENT.decide(facts, this::rows);
    }

    List<Finding> rows(ScreeningFacts facts) {
        return rows(Reading.of(facts));
    }

    private List<Finding> rows(Reading reading) {
        var facts = new Facts(reading);
        DroolsRows.fire(rows, facts);
        return facts.found;
    }
}
