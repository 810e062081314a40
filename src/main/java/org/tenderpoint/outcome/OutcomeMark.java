package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.Coded;

/**
 * The sessions behind one mark of a chart.
 *
 * @param part only sessions in this part, such as one kind of work
 */
public record OutcomeMark(Measure measure, Holds holds, Optional<Dimension.Part> part) {

    /** How the sessions count in the measure. */
    public enum Holds implements Coded {
        YES,
        NO,
        UNKNOWN
    }

    boolean takes(SessionOutcome row, Instant now) {
        // the part last: the measure rules out most rows faster
        return measure.of(row, now) == switch (holds) {
            case YES -> Measure.Value.YES;
            case NO -> Measure.Value.NO;
            case UNKNOWN -> Measure.Value.UNKNOWN;
        }
                && part.map(one -> Dimension.in(one, row)).orElse(true);
    }
}
