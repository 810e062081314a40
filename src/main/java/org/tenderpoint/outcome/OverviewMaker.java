package org.tenderpoint.outcome;

import java.util.Map;
import org.tenderpoint.outcome.rules.SmallNumbers;

/** Makes the figures of a period beside those of another. */
public final class OverviewMaker {

    private OverviewMaker() {}

    /** @param before the period that it stands beside */
    public static Overview of(OutcomeCounts counts, OutcomeFilter filter, OutcomeFilter before, int waiting) {
        var now = counts.totals(filter);
        return new Overview(
                filter,
                filter.part() ? SmallNumbers.PART : SmallNumbers.PRACTICE,
                now.sessions(),
                now.unwanted(),
                now.shares(),
                counts.totals(before).shares(),
                now.apart(),
                Map.of(
                        Measure.ANY, counts.clients(Measure.ANY, filter),
                        Measure.MARKED, counts.clients(Measure.MARKED, filter)),
                now.levels(),
                now.contact(),
                waiting);
    }
}
