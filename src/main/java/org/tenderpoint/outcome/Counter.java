package org.tenderpoint.outcome;

import java.time.Instant;

/**
 * Counts rows in a scan. Each block of rows is counted by a fresh counter of the same kind, and what those have counted
 * is added up at the end.
 *
 * @param <C> the kind itself
 */
interface Counter<C extends Counter<C>> {

    /** Another one that counts the same and has counted nothing yet. */
    C fresh();

    /** @param rows all of one client */
    void addClient(SessionOutcome[] rows, Instant now);

    /** Adds what another one has counted. */
    void addAll(C other);

    /** Counts session by session, whoever the client is. */
    interface OfSessions<C extends Counter<C>> extends Counter<C> {

        @Override
        default void addClient(SessionOutcome[] rows, Instant now) {
            for (var row : rows) {
                if (filter().takes(row)) {
                    add(row, now);
                }
            }
        }

        /** Which sessions are counted. */
        OutcomeFilter filter();

        void add(SessionOutcome row, Instant now);
    }
}
