package org.tenderpoint.outcome;

import java.util.Comparator;
import java.util.function.Predicate;
import org.tenderpoint.followup.rules.facts.TriageLevel;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.Answer;

/** The cases that are looked at one by one as well as counted (OUT-04, OUT-11, OUT-13). */
public enum CaseKind implements Coded {
    /** A result of urgent or emergency, or an alert; those where nobody has been reached yet come first. */
    URGENT(row -> row.alerted() || row.level() != null && row.level().atLeast(TriageLevel.URGENT)),
    /** The client reported a warning sign. */
    RED_FLAG(row -> row.redFlag() == Answer.YES),
    /** An urgent or emergency result that a therapist changed to a milder one. */
    LOWERED(SessionOutcome::lowered);

    private final Predicate<SessionOutcome> takes;

    CaseKind(Predicate<SessionOutcome> takes) {
        this.takes = takes;
    }

    boolean takes(SessionOutcome row) {
        return takes.test(row);
    }

    /** Cases that still wait for a contact, the longest wait first; then the rest, the latest first. */
    Comparator<SessionOutcome> order() {
        if (this != URGENT) {
            return SessionOutcome.LATEST_FIRST;
        }
        return Comparator.<SessionOutcome, Boolean>comparing(row -> row.contactMinutes() != null)
                .thenComparing((one, other) -> one.contactMinutes() == null
                        ? one.end().compareTo(other.end())
                        : other.end().compareTo(one.end()))
                .thenComparing(SessionOutcome::session);
    }
}
