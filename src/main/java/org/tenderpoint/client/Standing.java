package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a client stood in the program they come from.
 *
 * @param lastVisit elsewhere; empty if none is known
 */
public record Standing(Optional<LocalDate> lastVisit, boolean archived, Optional<Died> died, Optional<Closed> closed) {

    /** @param day empty if nobody knows it */
    public record Died(Optional<LocalDate> day, DeathSource source) {}

    /**
     * Only managers saw the record.
     *
     * @param keptUntil the first day on which nothing has to be kept any more; empty if it is not kept for the law
     */
    public record Closed(RestrictionReason reason, Optional<LocalDate> keptUntil) {}
}
