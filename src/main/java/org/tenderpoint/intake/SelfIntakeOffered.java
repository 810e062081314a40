package org.tenderpoint.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * What a client was given to fill in.
 *
 * @param links how many links open now
 * @param tabletSince since when a tablet is handed over, if one is
 * @param byMail whether a link can be sent by e-mail
 */
public record SelfIntakeOffered(int links, Optional<Instant> tabletSince, boolean byMail) {}
