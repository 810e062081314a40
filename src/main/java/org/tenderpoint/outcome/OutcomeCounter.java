package org.tenderpoint.outcome;

import java.time.Instant;

/**
 * Counts rows in a scan. A fresh counter counts each block of rows; the results are added up at the end.
 *
 * @param <C> the kind itself
 */
interface OutcomeCounter<C extends OutcomeCounter<C>> {

    /** A new counter of the same kind that has counted nothing yet. */
    C fresh();

    void addClient(SessionOutcome[] rows, Instant now);

    void addAll(C other);

    /** Counts session by session, regardless of the client. */
    abstract class OfSessions<C extends OutcomeCounter<C>> implements OutcomeCounter<C> {

        final OutcomeFilter filter;

        OfSessions(OutcomeFilter filter) {
            this.filter = filter;
        }

        @Override
        public final void addClient(SessionOutcome[] rows, Instant now) {
            for (var row : rows) {
                if (filter.takes(row)) {
                    add(row, now);
                }
            }
        }

        abstract void add(SessionOutcome row, Instant now);
    }
}
