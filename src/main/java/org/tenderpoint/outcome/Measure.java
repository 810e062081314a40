package org.tenderpoint.outcome;

import org.tenderpoint.shared.Coded;

/**
 * What is measured. Each has its name and its definition in the bundle, shown beside the number, and is counted in
 * {@link OutcomeQueries} and nowhere else.
 */
public enum Measure implements Coded {
    /** Follow-ups answered from 48 hours on, of those that are due (OUT-01). */
    RESPONSE,
    /** Worst soreness of 4 or more, of those who told it (OUT-02). */
    MARKED,
    /** Worst soreness of 1 or more, of those who told it (OUT-02). */
    ANY,
    /** A warning sign told, of those who answered (OUT-04). */
    RED_FLAG;

    /** Worst soreness from which it counts; 0 for what is no soreness. */
    int from() {
        return switch (this) {
            case MARKED -> 4;
            case ANY -> 1;
            case RESPONSE, RED_FLAG -> 0;
        };
    }
}
