package org.tenderpoint.client;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why the record was restricted there, so that only managers saw it.
 *
 * @param keptUntil the first day on which nothing has to be kept any more; empty if it is not kept for the law
 */
public record BroughtRestriction(RestrictionReason reason, Optional<LocalDate> keptUntil) {}
