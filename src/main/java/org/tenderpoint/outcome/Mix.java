package org.tenderpoint.outcome;

import java.time.Instant;
import java.util.Optional;
import org.tenderpoint.outcome.rules.Share;

/** What kind of sessions some are. */
final class Mix {

    private static final int DEEP = 4;

    private int sessions;
    private int deep;
    private int withCondition;
    private int first;

    /**
     * @param mark all if empty
     * @param which whatever their days
     */
    record Of(Optional<OutcomeMark> mark, OutcomeFilter which) implements Question<SessionOutcome, Mix> {

        boolean takes(SessionOutcome row, Instant now) {
            return which.takes(row) && (mark.isEmpty() || mark.get().takes(row, now));
        }

        @Override
        public Mix nothing() {
            return new Mix();
        }

        @Override
        public void add(Mix to, SessionOutcome row, Instant now) {
            if (takes(row, now)) {
                to.sessions++;
                to.deep += row.work().deepest().orElse(0) >= DEEP ? 1 : 0;
                to.withCondition += row.conditions().isEmpty() ? 0 : 1;
                to.first += row.first() ? 1 : 0;
            }
        }

        @Override
        public void addAll(Mix to, Mix part) {
            to.sessions += part.sessions;
            to.deep += part.deep;
            to.withCondition += part.withCondition;
            to.first += part.first;
        }
    }

    int sessions() {
        return sessions;
    }

    /** With work at a pressure of 4 or 5. */
    Share deep() {
        return new Share(deep, sessions, 0);
    }

    /** With a condition that was known to hold. */
    Share withCondition() {
        return new Share(withCondition, sessions, 0);
    }

    /** The client's first here. */
    Share first() {
        return new Share(first, sessions, 0);
    }
}
