package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a client stood in the program they come from.
 *
 * @param lastVisit elsewhere; empty if none is known
 */
public record BroughtStanding(
        Optional<LocalDate> lastVisit, boolean archived, Optional<BroughtDeath> died,
        Optional<BroughtRestriction> closed) {}
