package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.platform.Coded;

/**
 * Some of the sessions behind a figure.
 *
 * @param part only of this part, as of one kind of work
 */
public record OutcomeMark(Measure measure, So so, Optional<By.Part> part) {

    /** How they count in the measure. */
    public enum So implements Coded {
        YES,
        NO,
        UNKNOWN
    }

    boolean takes(SessionOutcome row, Instant now) {
        // the part last: what most rows are not is told faster
        return measure.of(row, now) == switch (so) {
            case YES -> Counted.YES;
            case NO -> Counted.NO;
            case UNKNOWN -> Counted.UNKNOWN;
        }
                && part.map(one -> By.in(one, row)).orElse(true);
    }
}
