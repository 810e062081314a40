package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * What follows from a call that led to no answers.
 *
 * @param at when the next one is due; empty when there is none
 * @param unreachable three calls were tried in vain: a last message, then not known
 */
public record AfterTry(Optional<Instant> at, boolean unreachable) {}
