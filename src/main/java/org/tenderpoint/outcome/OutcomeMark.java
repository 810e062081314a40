package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.Coded;

/**
 * Some of the sessions behind a figure.
 *
 * @param part only of this part, as of one kind of work
 */
public record OutcomeMark(Measure measure, Holds holds, Optional<Dimension.Part> part) {

    /** How they count in the measure. */
    public enum Holds implements Coded {
        YES,
        NO,
        UNKNOWN
    }

    boolean takes(SessionOutcome row, Instant now) {
        // the part last: what most rows are not is told faster
        return measure.of(row, now) == switch (holds) {
            case YES -> Measure.Value.YES;
            case NO -> Measure.Value.NO;
            case UNKNOWN -> Measure.Value.UNKNOWN;
        }
                && part.map(one -> Dimension.in(one, row)).orElse(true);
    }
}
