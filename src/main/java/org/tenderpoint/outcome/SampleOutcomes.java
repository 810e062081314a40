package org.tenderpoint.outcome;

import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Leaving;
import org.tenderpoint.practice.SamplePart;
import org.tenderpoint.practice.SampleWorld;

/** The sample's sessions are counted as they are made, like any other; with the sample their counts go too. */
@Component
class SampleOutcomes implements SamplePart {

    private final OutcomeTable table;

    SampleOutcomes(OutcomeTable table) {
        this.table = table;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void create(SampleWorld world) {
        // counted by listening to what happens
    }

    @Override
    public void remove(Leaving leaving) {
        leaving.delete("outcome_stale");
        leaving.delete("outcome_rows");
        // whoever holds rows in memory reads them anew
        table.emptied();
    }
}
