package org.tenderpoint.followup.contact;

import java.time.Instant;
import java.util.Optional;

/**
 * What follows a call without answers.
 *
 * @param at when the next one is due; empty when there is none
 * @param unreachable three calls went unanswered: a last message is sent, then the result is not known
 */
public record AfterTry(Optional<Instant> at, boolean unreachable) {}
